using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Coverage;

/// <summary>A registration of something that sets the header, with the moment at which it does.</summary>
internal readonly record struct CoveringRegistration(IInvocationOperation Call, HeaderTiming Moment);

/// <summary>
/// What the project registers that sets the header on 401s made elsewhere: middleware, status pages, problem details, filters and
/// message handlers (<c>on-the-wire.md</c> A6). A class that is not registered is not here.
/// </summary>
internal sealed class CoveringRegistrations
{
    private static readonly CoveringRegistrations Nothing = new();

    private readonly List<CoveringRegistration> _middleware = [];
    private readonly List<CoveringRegistration> _endpointFilters = [];

    /// <summary>Middleware, inline or as a class.</summary>
    public IReadOnlyList<CoveringRegistration> Middleware => _middleware;

    /// <summary>Endpoint filters, each on the endpoint or group that its call names.</summary>
    public IReadOnlyList<CoveringRegistration> EndpointFilters => _endpointFilters;

    /// <summary>The reach of all global MVC filters together.</summary>
    public FilterReach GlobalFilters { get; private set; }

    /// <summary>Whether status code pages set the header: they see answers without a body.</summary>
    public bool StatusPages { get; private set; }

    /// <summary>
    /// Whether <c>CustomizeProblemDetails</c> sets the header: it sees answers whose body the problem details service writes.
    /// </summary>
    public bool ProblemDetails { get; private set; }

    /// <summary>
    /// Whether <c>SuppressMapClientErrors</c> leaves the answers of API controllers without a body, which otherwise are problems.
    /// </summary>
    public bool SuppressesClientErrors { get; private set; }

    /// <summary>Whether status code pages are used at all, so that an answer without a body becomes a problem.</summary>
    public bool HasStatusPages { get; private set; }

    /// <summary>Whether a message handler of Web API 2 sets the header.</summary>
    public bool MessageHandler { get; private set; }

    /// <summary>Finds the covers of a project; a project that nowhere names the header is done at once.</summary>
    public static CoveringRegistrations Gather(StartupFacts startup, FilterClassifier filterClassifier, CancellationToken cancellation)
    {
        ProjectFiles files = startup.Flow.Frameworks.Files;
        if (!files.MentionsHeader(cancellation))
        {
            return Nothing;
        }

        CoveringRegistrations covers = new();
        HeaderTimingAnalyzer judge = new(startup.Flow.Summaries, cancellation);
        foreach (RequestPipeline pipeline in startup.Pipelines(cancellation))
        {
            foreach (Step step in pipeline.Steps)
            {
                covers.AddStep(step, judge, files, cancellation);
            }
        }

        FilterTypes filters = new(startup.Flow, judge, cancellation);
        foreach ((SyntaxNode name, NameOccurrence _) in files.Names(NameTopic.EndpointFilter, static _ => true, cancellation))
        {
            if (
                filters.MaySet(name)
                && CallSyntax.CallOf(name) is { } node
                && startup.Flow.Sources.Operation(node, cancellation) is IInvocationOperation call
                && (filters.Of(filters.TypeOf(call)) | MomentOf(call, judge)) is var moment and not HeaderTiming.Never
            )
            {
                covers._endpointFilters.Add(new CoveringRegistration(call, moment));
            }
        }

        foreach (IInvocationOperation call in startup.Flow.Frameworks.Calls(NameTopic.Collection, static _ => true, cancellation))
        {
            covers.AddToCollection(call, startup.Flow, filterClassifier, cancellation);
        }

        foreach (
            (SyntaxNode name, NameOccurrence _) in files.Names(
                NameTopic.Setting,
                static name => name is "CustomizeProblemDetails",
                cancellation
            )
        )
        {
            covers.ProblemDetails |=
                name.Parent?.Parent is { } assignment
                && startup.Flow.Sources.Operation(assignment, cancellation) is IAssignmentOperation { Value: { } value }
                && judge.SetsInDelegate(value);
        }

        foreach (
            (SyntaxNode name, NameOccurrence _) in files.Names(
                NameTopic.Setting,
                static name => name is "SuppressMapClientErrors",
                cancellation
            )
        )
        {
            covers.SuppressesClientErrors |=
                name.Parent?.Parent is { } assignment
                && startup.Flow.Sources.Operation(assignment, cancellation)
                    is IAssignmentOperation { Value.ConstantValue: not { HasValue: true, Value: false } };
        }

        return covers;
    }

    /// <summary>The middleware class that a step registers, or null.</summary>
    public static INamedTypeSymbol? MiddlewareType(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments is [INamedTypeSymbol named])
        {
            return named;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (OperationValue.Unwrap(argument.Value) is ITypeOfOperation { TypeOperand: INamedTypeSymbol type })
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>When a step of the project's own sets the header; never for any other step.</summary>
    public static HeaderTiming MomentOf(Step step, HeaderTimingAnalyzer judge) =>
        step.Kind switch
        {
            StepKind.Inline => MomentOf(step.Call, judge),
            StepKind.Middleware when MiddlewareType(step.Call) is { } type => InvokeOf(type) is { } invoke
                ? judge.Around(invoke)
                : HeaderTiming.Never,
            _ => HeaderTiming.Never,
        };

    private void AddStep(Step step, HeaderTimingAnalyzer judge, ProjectFiles project, CancellationToken cancellation)
    {
        if (!IsReached(step.Call, project, cancellation))
        {
            return;
        }

        if (step.Kind is StepKind.StatusPages)
        {
            HasStatusPages |= step.Call.TargetMethod.Name is "UseStatusCodePages";
            StatusPages |=
                step.Call.TargetMethod.Name is "UseStatusCodePages" && step.Call.Arguments.Length > 1 && judge.SetsInDelegate(step.Call);
        }
        else if (MomentOf(step, judge) is var moment and not HeaderTiming.Never)
        {
            _middleware.Add(new CoveringRegistration(step.Call, moment));
        }
    }

    private void AddToCollection(
        IInvocationOperation call,
        FlowFacts flow,
        FilterClassifier filterClassifier,
        CancellationToken cancellation
    )
    {
        if (!call.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal))
        {
            return;
        }

        INamedTypeSymbol? type =
            call.TargetMethod.TypeArguments is [INamedTypeSymbol argument] ? argument
            : call.Arguments.IsEmpty ? null
            : FilterClassifier.TypeOf(call.Arguments[call.Arguments.Length > 1 && call.Instance is null ? 1 : 0].Value);
        if (type is null)
        {
            return;
        }

        if (flow.Frameworks.Is(type, TypeRoles.MessageHandler))
        {
            HeaderTimingAnalyzer judge = new(flow.Summaries, cancellation);
            foreach (ISymbol member in type.GetMembers("SendAsync"))
            {
                MessageHandler |= member is IMethodSymbol send && SetsOnMessage(send, flow, cancellation);
            }
        }
        else
        {
            GlobalFilters |= filterClassifier.Of(type, cancellation);
        }
    }

    // The message is a variable of the handler, so any header that is set on one counts.
    private static bool SetsOnMessage(IMethodSymbol send, FlowFacts flow, CancellationToken cancellation)
    {
        if (flow.Sources.Body(send, cancellation) is not { } body)
        {
            return false;
        }

        LocalValues locals = flow.BodyOf(body).Locals;
        foreach (IOperation operation in OperationWalk.Of(body))
        {
            if (flow.Frameworks.Headers.Of(operation, locals).Kind is EffectKind.SetsHeader)
            {
                return true;
            }
        }

        return false;
    }

    private static HeaderTiming MomentOf(IInvocationOperation call, HeaderTimingAnalyzer judge)
    {
        HeaderTiming moment = HeaderTiming.Never;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (OperationValue.Unwrap(argument.Value) is IDelegateCreationOperation created)
            {
                moment |= judge.AroundDelegate(created);
            }
        }

        return moment;
    }

    private static IMethodSymbol? InvokeOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (
                    member is IMethodSymbol { Name: "InvokeAsync" or "Invoke", IsAbstract: false, Parameters.Length: > 0 } method
                    && method.Parameters[0].Type.Name is "HttpContext"
                )
                {
                    return method;
                }
            }
        }

        return null;
    }

    // A middleware that an extension method of the project registers is there only if the project calls that method.
    private static bool IsReached(IInvocationOperation call, ProjectFiles project, CancellationToken cancellation)
    {
        IOperation root = OperationWalk.Root(call);
        return root.SemanticModel?.GetDeclaredSymbol(root.Syntax, cancellation) is not IMethodSymbol { IsExtensionMethod: true } extension
            || project.Mentions(extension.Name, cancellation);
    }
}
