using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// The facts of one body, shared by all rules that look at it: its responses, found in one walk, and what their control flow says. The
/// graph is built only when a rule asks about a response, which more than 99 % of bodies do not have.
/// </summary>
internal sealed class BodyFacts(IOperation root, CompilationFacts facts)
{
    private readonly object _gate = new();
    private ImmutableArray<Response> _responses;
    private HashSet<SyntaxNode>? _interesting;
    private GraphFacts? _graph;

    /// <summary>The body.</summary>
    public IOperation Root { get; } = root;

    /// <summary>What the body's local variables are given.</summary>
    public LocalValues Locals { get; } = new(root);

    /// <summary>Every place in the body, its lambdas and local functions that answers with a constant status.</summary>
    public ImmutableArray<Response> Responses
    {
        get
        {
            if (_responses.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _responses, Gather());
            }

            return _responses;
        }
    }

    /// <summary>What an operation of this body does to the response.</summary>
    public Effect EffectOf(IOperation operation) => facts.Headers.Of(operation, Locals);

    /// <summary>Whether an operation has to be found again in the graph: it is one of the responses.</summary>
    public bool IsOfInterest(IOperation operation)
    {
        lock (_gate)
        {
            if (_interesting is null)
            {
                _interesting = [];
                foreach (Response response in Responses)
                {
                    _interesting.Add(response.Operation.Syntax);
                }
            }

            return _interesting.Contains(operation.Syntax);
        }
    }

    /// <summary>
    /// On how many paths the header is there when the response is sent; null where the code does not compile, which is no ground for
    /// a diagnostic. <paramref name="graph"/> builds the body's graph, or takes the driver's.
    /// </summary>
    public HeaderCoverage? CoverageOf(Response response, Func<IOperation, ControlFlowGraph> graph, CancellationToken cancellation)
    {
        if (PointOf(response.Operation, graph, cancellation) is not { } point)
        {
            return null;
        }

        int entry = EntryOf(point.Graph, response, cancellation);
        int sent = new HeaderFlow(point.Graph, facts.Summaries, SummaryStack.Empty, response.Target, cancellation).SentFrom(point, entry, response.Shape);
        return sent switch
        {
            HeaderFlow.Unset => HeaderCoverage.Never,
            HeaderFlow.Set | HeaderFlow.Unset => HeaderCoverage.Sometimes,
            _ => HeaderCoverage.Always,
        };
    }

    /// <summary>Where an operation of the body stands in the graph of the function that it belongs to.</summary>
    public FlowPoint? PointOf(IOperation operation, Func<IOperation, ControlFlowGraph> graph, CancellationToken cancellation)
    {
        GraphFacts? current = GraphOf(graph);
        foreach (IOperation function in Functions.Around(operation))
        {
            current = current?.Child(function, cancellation);
        }

        return current?.Find(operation);
    }

    private GraphFacts GraphOf(Func<IOperation, ControlFlowGraph> graph)
    {
        lock (_gate)
        {
            return _graph ??= new GraphFacts(graph(Root), this, parent: null);
        }
    }

    // A lambda begins with what held where it stands, a local function with what holds at its calls.
    private int EntryOf(GraphFacts graph, Response response, CancellationToken cancellation)
    {
        if (graph.Parent is not { } parent)
        {
            return HeaderFlow.Unset;
        }

        HeaderFlow flow = new(parent, facts.Summaries, SummaryStack.Empty, response.Target, cancellation);
        int entry = EntryOf(parent, response, cancellation);
        int state = 0;
        foreach (FlowPoint use in parent.UsesOf(graph.Graph.OriginalOperation))
        {
            state |= flow.Before(use, entry);
        }

        return state == 0 ? HeaderFlow.Unset : state;
    }

    private ImmutableArray<Response> Gather()
    {
        List<Response> found = [];
        foreach (IOperation operation in OperationWalk.Of(Root))
        {
            if (operation.Kind is OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.SimpleAssignment)
            {
                facts.Recognisers.Recognise(operation, Locals, found);
            }
        }

        return found.ToImmutableArray();
    }
}
