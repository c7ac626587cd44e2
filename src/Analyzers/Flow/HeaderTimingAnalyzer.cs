using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>When code around an answer sets the header, seen from the call that goes on to the answer.</summary>
[System.Flags]
internal enum HeaderTiming
{
    /// <summary>Never.</summary>
    Never = 0,

    /// <summary>Before it goes on, at once or by a callback that runs when the response starts (<c>on-the-wire.md</c> A6, 19).</summary>
    Before = 1,

    /// <summary>After it comes back (<c>on-the-wire.md</c> B22): too late for a response that has a body.</summary>
    After = 2,
}

/// <summary>Judges functions that stand around others (middleware, filters) by their control flow.</summary>
internal sealed class HeaderTimingAnalyzer(HeaderSummaries summaries, CancellationToken cancellation)
{
    /// <summary>When a delegate sets the header around the calls that go on; lambdas that it returns are part of it.</summary>
    public HeaderTiming AroundDelegate(IOperation? value)
    {
        HeaderTiming moment = HeaderTiming.Never;
        foreach (IOperation function in Functions(value))
        {
            if (GraphOf(function) is { } graph)
            {
                moment |= Around(graph);
            }
        }

        return moment;
    }

    /// <summary>When a method sets the header around the calls that go on.</summary>
    public HeaderTiming Around(IMethodSymbol method) =>
        summaries.Graphs.Graph(method, cancellation) is { } graph ? Around(graph) : HeaderTiming.Never;

    /// <summary>Whether a delegate, or a lambda in it, sets the header on any of its paths.</summary>
    public bool SetsInDelegate(IOperation? value)
    {
        foreach (IOperation function in Functions(value))
        {
            if (GraphOf(function) is { } graph && Sets(graph))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method sets the header on any of its paths.</summary>
    public bool Sets(IMethodSymbol method) => summaries.Graphs.Graph(method, cancellation) is { } graph && Sets(graph);

    /// <summary>
    /// Whether a method that may also answer by itself leaves the header, or a callback that sets it, for what comes after: a header on the
    /// path of its own answer is no cover.
    /// </summary>
    public bool Leaves(IMethodSymbol method)
    {
        if (summaries.Graphs.Graph(method, cancellation) is not { } graph)
        {
            return false;
        }

        if (summaries.Of(method, null, SummaryStack.Empty, cancellation).Header is HeaderPresence.Always)
        {
            return true;
        }

        foreach (BasicBlock block in graph.Graph.Blocks)
        {
            IReadOnlyList<FlowEvent> events = graph.EventsOf(block);
            for (int i = 0; i < events.Count; i++)
            {
                if (
                    events[i].Effect.Kind is EffectKind.RegistersOnStarting
                    && (Flow(graph).Before(new FlowPoint(graph, block, i + 1), HeaderFlow.Unset) & HeaderFlow.Set) != 0
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private HeaderTiming Around(GraphFacts graph)
    {
        HeaderTiming moment = HeaderTiming.Never;
        foreach (BasicBlock block in graph.Graph.Blocks)
        {
            IReadOnlyList<FlowEvent> events = graph.EventsOf(block);
            for (int i = 0; i < events.Count; i++)
            {
                if (events[i].Operation is IInvocationOperation call && GoesOn(call))
                {
                    FlowPoint point = new(graph, block, i);
                    int before = Flow(graph).Before(point, HeaderFlow.Unset);
                    moment |= (before & HeaderFlow.Set) != 0 ? HeaderTiming.Before : HeaderTiming.Never;
                    moment |=
                        (before & HeaderFlow.Unset) != 0
                        && (Flow(graph).SentFrom(point, HeaderFlow.Unset, response: null) & HeaderFlow.Set) != 0
                            ? HeaderTiming.After
                            : HeaderTiming.Never;
                }
            }
        }

        return moment;
    }

    private bool Sets(GraphFacts graph) => (Flow(graph).SentFromEntry(out _) & HeaderFlow.Set) != 0;

    private HeaderFlow Flow(GraphFacts graph) => new(graph, summaries, SummaryStack.Empty, target: null, cancellation);

    /// <summary>The graph of a lambda or of the method that a method group names; null where it is not of this project.</summary>
    public GraphFacts? GraphOf(IOperation function) =>
        function switch
        {
            IMethodReferenceOperation { Method: { MethodKind: not MethodKind.LocalFunction } method } => summaries.Graphs.Graph(
                method,
                cancellation
            ),
            IMethodReferenceOperation { Method: { } local } => Around(function, local),
            IAnonymousFunctionOperation lambda => summaries.Graphs.GraphAround(lambda.Body, cancellation),
            _ => null,
        };

    private GraphFacts? Around(IOperation reference, IMethodSymbol local)
    {
        for (GraphFacts? graph = summaries.Graphs.GraphAround(reference, cancellation); graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunction(local, cancellation) is { } child)
            {
                return child;
            }
        }

        return null;
    }

    // The lambdas and method groups of a delegate value, those inside it included (app.Use(next => async context => …)).
    private static IEnumerable<IOperation> Functions(IOperation? value)
    {
        if (value is null)
        {
            yield break;
        }

        foreach (IOperation operation in OperationWalk.Of(value))
        {
            if (operation is IAnonymousFunctionOperation or IMethodReferenceOperation)
            {
                yield return operation;
            }
        }
    }

    // next(), next(context) or _next.Invoke(context): a delegate that is handed on, or a middleware behind an interface.
    private bool GoesOn(IInvocationOperation call) =>
        call.TargetMethod is { MethodKind: MethodKind.DelegateInvoke, ContainingType: { } type }
        && (
            summaries.Graphs.Frameworks.Is(type, TypeRoles.Next | TypeRoles.NextOfResult)
            || type is { Name: "Func", DelegateInvokeMethod.ReturnType.Name: "Task" }
        );
}
