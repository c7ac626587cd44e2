using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// Calls of short helpers whose whole business is one answer, <c>IActionResult Deny() => Unauthorized();</c>. The missing challenge is
/// the helper's, but only the caller knows which question was asked before it; where all callers of a private helper ask the same, the
/// helper's answer is judged by that.
/// </summary>
internal sealed class HelperResponses(FlowFacts flow, PrivateGuards privateGuards)
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _mentions = new(SymbolEqualityComparer.Default);

    /// <summary>The answers that a body gives by calling such helpers, each at its call.</summary>
    public ImmutableArray<Response> Of(IReadOnlyList<IInvocationOperation> calls, CancellationToken cancellation)
    {
        ImmutableArray<Response>.Builder answers = ImmutableArray.CreateBuilder<Response>();
        foreach (IInvocationOperation call in calls)
        {
            IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
            if (
                _mentions.GetOrAdd(method, m => MentionsUnauthorized(m, cancellation))
                && flow.Sources.Body(method, cancellation) is { } body
                && Only(flow.BodyOf(body)) is { } answer
                && privateGuards.Of(method, cancellation) is null
            )
            {
                answers.Add(new Response(call, answer.Status, answer.Shape, method.Name) { Body = call });
            }
        }

        return answers.ToImmutable();
    }

    // A look at the text spares binding nearly every helper.
    private static bool MentionsUnauthorized(IMethodSymbol method, CancellationToken cancellation)
    {
        SyntaxReference declaration = method.DeclaringSyntaxReferences[0];
        if (declaration.Span.Length >= 1000)
        {
            return false;
        }

        string text = declaration.SyntaxTree.GetText(cancellation).ToString(declaration.Span);
        return text.Contains("Unauthorized") || text.Contains("401");
    }

    private static Response? Only(BodyFacts body)
    {
        if (body.Responses is not [{ Status: 401, Shape: ResponseShape.Result } only])
        {
            return null;
        }

        foreach (IOperation operation in OperationWalk.Of(body.Root))
        {
            if (
                operation
                is IConditionalOperation
                    or ISwitchOperation
                    or ISwitchExpressionOperation
                    or ILoopOperation
                    or ITryOperation
                    or ICoalesceOperation
                    or IAnonymousFunctionOperation
            )
            {
                return null; // it asks something itself, so it is judged by itself
            }
        }

        return only;
    }
}
