using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// Graphs of methods that are declared elsewhere in the project; asked for helpers that a candidate meets, each made once.
/// </summary>
internal sealed class SourceGraphs(BodyTable bodies)
{
    private readonly ConcurrentDictionary<IOperation, GraphFacts?> _graphs = new(); // depends on the body alone

    /// <summary>The facts of bodies.</summary>
    public BodyTable Bodies { get; } = bodies;

    /// <summary>What the registered frameworks say.</summary>
    public FrameworkFacts Frameworks => Bodies.Frameworks;

    /// <summary>The graph of a method of the project, or null where it has no body or does not compile.</summary>
    public GraphFacts? Graph(IMethodSymbol method, CancellationToken cancellation) =>
        Frameworks.Sources.Body(method, cancellation) is { } body ? GraphOf(body, cancellation) : null;

    /// <summary>The graph of the function around an operation of the project: a lambda, a local function or the body itself.</summary>
    public GraphFacts? GraphAround(IOperation operation, CancellationToken cancellation)
    {
        Stack<IOperation> functions = EnclosingFunctions.Around(operation);
        GraphFacts? graph = GraphOf(OperationWalk.Root(operation), cancellation);
        foreach (IOperation function in functions)
        {
            graph = graph?.Child(function, cancellation);
        }

        return graph;
    }

    /// <summary>The control flow of a body of the project; null where it does not compile.</summary>
    public ControlFlowGraph? FlowOf(IOperation body, CancellationToken cancellation) => GraphOf(body, cancellation)?.Graph;

    private GraphFacts? GraphOf(IOperation body, CancellationToken cancellation)
    {
        if (_graphs.TryGetValue(body, out GraphFacts? known))
        {
            return known;
        }

        ControlFlowGraph? graph = body switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellation),
            IFieldInitializerOperation { Parent: null } field => ControlFlowGraph.Create(field, cancellation),
            IPropertyInitializerOperation { Parent: null } property => ControlFlowGraph.Create(property, cancellation),
            _ => null,
        };
        return _graphs.GetOrAdd(body, graph is null ? null : new GraphFacts(graph, Bodies.Of(body), parent: null));
    }
}
