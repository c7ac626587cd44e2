using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// Calls of helpers that answer the status which they are given: <c>WriteError(context, 401)</c>, <c>Json(HttpStatusCode.Unauthorized)</c>,
/// also through further helpers. The helper has no status of its own, so the answer is made at the call that brings it.
/// </summary>
internal sealed class ArgumentResponses(HeaderSummaries summaries)
{
    private const int Deepest = 3;

    private readonly ConcurrentDictionary<IMethodSymbol, ConcurrentDictionary<(int Parameter, int Status), ResponseShape?>> _known = new(
        SymbolEqualityComparer.Default
    );
    private readonly ConditionalWeakTable<BodyFacts, StrongBox<ImmutableArray<Response>>> _bodies = new(); // depends on the body alone

    /// <summary>The control flow of the project's methods.</summary>
    public SourceGraphs Graphs => summaries.Graphs;

    private FrameworkFacts Frameworks => summaries.Graphs.Frameworks;

    /// <summary>The responses that a body makes by handing 401 or 403 to a helper that responds with what it is given.</summary>
    public ImmutableArray<Response> Of(BodyFacts body, CancellationToken cancellation) =>
        body.StatusCalls.IsEmpty
            ? ImmutableArray<Response>.Empty
            : _bodies.GetValue(body, b => new StrongBox<ImmutableArray<Response>>(Of(b.StatusCalls, b.Locals, cancellation))).Value;

    // Each at its call.
    private ImmutableArray<Response> Of(IReadOnlyList<IInvocationOperation> calls, LocalValues locals, CancellationToken cancellation)
    {
        ImmutableArray<Response>.Builder answers = ImmutableArray.CreateBuilder<Response>();
        foreach (IInvocationOperation call in calls)
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (StatusArguments.IsStatus(argument.Parameter?.Type) && Add(call, argument, locals, answers, cancellation))
                {
                    break;
                }
            }
        }

        return answers.ToImmutable();
    }

    private bool Add(
        IInvocationOperation call,
        IArgumentOperation argument,
        LocalValues locals,
        ImmutableArray<Response>.Builder into,
        CancellationToken cancellation
    )
    {
        List<(int Status, IOperation Arm)> statuses = [];
        StatusValue.Collect(argument.Value, locals, statuses);
        bool isAnswer = false;
        foreach ((int status, IOperation arm) in statuses)
        {
            if (
                status is 401 or 403
                && Shape(call.TargetMethod, argument.Parameter!.Ordinal, status, cancellation) is { } shape
                && Answer(call, status, shape, locals, statuses.Count == 1 ? call : arm) is { } answer
            )
            {
                into.Add(answer);
                isAnswer = true;
            }
        }

        return isAnswer;
    }

    private Response? Answer(IInvocationOperation call, int status, ResponseShape shape, LocalValues locals, IOperation origin)
    {
        ISymbol? target = null;
        return shape is ResponseShape.Message && !Messages.TryFollow(call, locals, Frameworks, out target)
            ? null
            : new Response(call, status, shape, call.TargetMethod.Name)
            {
                Body = call,
                Target = target,
                Origin = origin,
            };
    }

    private ResponseShape? Shape(IMethodSymbol method, int parameter, int status, CancellationToken cancellation)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        ConcurrentDictionary<(int, int), ResponseShape?> known = _known.GetOrAdd(definition, static _ => new());
        if (!known.TryGetValue((parameter, status), out ResponseShape? shape))
        {
            shape = Find(definition, parameter, status, 0, cancellation);
            if (shape is not null && summaries.Of(definition, null, SummaryStack.Empty, cancellation).Header is not HeaderPresence.Never)
            {
                shape = null; // it sees to the header itself, for some statuses or for all
            }

            known.TryAdd((parameter, status), shape);
        }

        return shape;
    }

    // How the method answers the status, if it answers it at all and nowhere names the header.
    private ResponseShape? Find(IMethodSymbol method, int ordinal, int status, int depth, CancellationToken cancellation)
    {
        if (depth > Deepest || ordinal >= method.Parameters.Length || Frameworks.Sources.Body(method, cancellation) is not { } body)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        IParameterSymbol parameter = method.Parameters[ordinal];
        LocalValues own = summaries.Graphs.Bodies.Of(body).Locals;
        LocalValues given = new(body, parameter, status);
        ResponseShape? shape = null;
        List<Response> found = [];
        foreach (IOperation operation in OperationWalk.Of(body))
        {
            if (operation.Kind is not (OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.SimpleAssignment))
            {
                continue;
            }

            if (HeaderEffects.NamesHeader(operation))
            {
                return null;
            }

            found.Clear();
            Frameworks.Recognize(operation, given, found);
            if (shape is null && found is [{ BringsHeader: false } first, ..] && first.Status == status && IsBrought(operation, own))
            {
                shape = first.Shape;
            }

            shape ??=
                operation is IInvocationOperation call && StatusArguments.IsFollowed(call.TargetMethod)
                    ? Through(call, parameter, status, depth, cancellation)
                    : null;
        }

        return shape;
    }

    // The helper hands the status on, as it was given.
    private ResponseShape? Through(
        IInvocationOperation call,
        IParameterSymbol parameter,
        int status,
        int depth,
        CancellationToken cancellation
    )
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (
                argument.Parameter is { } next
                && OperationValue.Unwrap(argument.Value) is IParameterReferenceOperation { Parameter: { } used }
                && SymbolEqualityComparer.Default.Equals(used, parameter)
            )
            {
                return Find(
                    (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition,
                    next.Ordinal,
                    status,
                    depth + 1,
                    cancellation
                );
            }
        }

        return null;
    }

    // Without the argument there is no status here.
    private bool IsBrought(IOperation operation, LocalValues own)
    {
        List<Response> without = [];
        Frameworks.Recognize(operation, own, without);
        return without.Count == 0;
    }
}
