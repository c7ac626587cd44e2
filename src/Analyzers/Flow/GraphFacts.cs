using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>One thing that happens in a block, in the order of evaluation.</summary>
internal readonly struct FlowEvent(IOperation operation, Effect effect)
{
    /// <summary>
    /// The operation of the graph; it shares its syntax, not its identity, with the operation of the tree. Where the graph has captured a
    /// part of it, such as the target of <c>Headers["X"] = a ? b : c</c>, it is the operation of the tree, which says what that was.
    /// </summary>
    public IOperation Operation { get; } = operation;

    /// <summary>What it does to a response; <see cref="EffectKind.None"/> for an operation that is only to be found again.</summary>
    public Effect Effect { get; } = effect;
}

/// <summary>A place between the events of a block.</summary>
internal readonly struct FlowPoint(GraphFacts graph, BasicBlock block, int index)
{
    /// <summary>The graph that holds the block.</summary>
    public GraphFacts Graph { get; } = graph;

    /// <summary>The block.</summary>
    public BasicBlock Block { get; } = block;

    /// <summary>The index of the event in the block.</summary>
    public int Index { get; } = index;
}

/// <summary>
/// A control-flow graph with its events, and the way down to the graphs of its lambdas and local functions, which no one else visits.
/// </summary>
internal sealed class GraphFacts
{
    private readonly BodyFacts _body;
    private readonly List<FlowEvent>[] _events;
    private readonly Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation> _lambdas = [];
    private readonly Dictionary<SyntaxNode, GraphFacts> _children = [];
    private IReadOnlyList<(BasicBlock Block, StableTest Test)>? _repeatedTests;

    public GraphFacts(ControlFlowGraph graph, BodyFacts body, GraphFacts? parent)
    {
        Graph = graph;
        Parent = parent;
        _body = body;
        _events = new List<FlowEvent>[graph.Blocks.Length];
        List<IOperation> evaluated = [];
        foreach (BasicBlock block in graph.Blocks)
        {
            evaluated.Clear();
            foreach (IOperation operation in block.Operations)
            {
                OperationWalk.Evaluated(operation, evaluated);
            }

            if (block.BranchValue is { } value)
            {
                OperationWalk.Evaluated(value, evaluated);
            }

            _events[block.Ordinal] = Gather(evaluated);
        }
    }

    /// <summary>The graph.</summary>
    public ControlFlowGraph Graph { get; }

    /// <summary>The body that the graph belongs to.</summary>
    public BodyFacts Body => _body;

    /// <summary>The graph of the function around this one, or null.</summary>
    public GraphFacts? Parent { get; }

    /// <summary>What the local variables of the body are given.</summary>
    public LocalValues Locals => _body.Locals;

    /// <summary>
    /// Whether anything in the function can change the header, so that it is worth following; most that answer 401 do not.
    /// </summary>
    public bool TouchesHeader { get; private set; }

    /// <summary>The conditions that are asked more than once.</summary>
    public IReadOnlyList<(BasicBlock Block, StableTest Test)> RepeatedTests => _repeatedTests ??= PathConditions.Repeated(Graph, Locals);

    /// <summary>What happens in a block, in the order of evaluation.</summary>
    public IReadOnlyList<FlowEvent> EventsOf(BasicBlock block) => _events[block.Ordinal];

    /// <summary>The graph of a lambda or local function of this graph, or null where the code does not compile.</summary>
    public GraphFacts? Child(IOperation function, CancellationToken cancellation)
    {
        lock (_children)
        {
            if (_children.TryGetValue(function.Syntax, out GraphFacts? known))
            {
                return known;
            }

            ControlFlowGraph? graph = function switch
            {
                ILocalFunctionOperation { Symbol: { } symbol } when Graph.LocalFunctions.Contains(symbol, SymbolEqualityComparer.Default) =>
                    Graph.GetLocalFunctionControlFlowGraph(symbol, cancellation),
                IAnonymousFunctionOperation
                or IFlowAnonymousFunctionOperation
                    when _lambdas.TryGetValue(function.Syntax, out IFlowAnonymousFunctionOperation? lambda) =>
                    Graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation),
                _ => null,
            };
            if (graph is null)
            {
                return null;
            }

            GraphFacts child = new(graph, _body, this);
            _children.Add(function.Syntax, child);
            return child;
        }
    }

    /// <summary>The graph of a local function that this graph declares, or null.</summary>
    public GraphFacts? LocalFunction(IMethodSymbol symbol, CancellationToken cancellation)
    {
        lock (_children)
        {
            if (!Graph.LocalFunctions.Contains(symbol, SymbolEqualityComparer.Default))
            {
                return null;
            }

            ControlFlowGraph graph = Graph.GetLocalFunctionControlFlowGraph(symbol, cancellation);
            if (!_children.TryGetValue(graph.OriginalOperation.Syntax, out GraphFacts? child))
            {
                _children.Add(graph.OriginalOperation.Syntax, child = new GraphFacts(graph, _body, this));
            }

            return child;
        }
    }

    /// <summary>Where a lambda is made or a local function is called, method groups included.</summary>
    public IEnumerable<FlowPoint> UsesOf(IOperation function)
    {
        foreach (BasicBlock block in Graph.Blocks)
        {
            List<FlowEvent> events = _events[block.Ordinal];
            for (int i = 0; i < events.Count; i++)
            {
                bool isUse = (function, events[i].Operation) switch
                {
                    (ILocalFunctionOperation local, IInvocationOperation call) => SymbolEqualityComparer.Default.Equals(
                        local.Symbol,
                        call.TargetMethod.OriginalDefinition
                    ),
                    (ILocalFunctionOperation, _) => false,
                    (_, IFlowAnonymousFunctionOperation lambda) => lambda.Syntax == function.Syntax,
                    _ => false,
                };
                if (isUse)
                {
                    yield return new FlowPoint(this, block, i);
                }
            }
        }
    }

    /// <summary>Where an operation of the tree stands in this graph, lambdas aside; null if it cannot be found.</summary>
    public FlowPoint? Find(IOperation operation)
    {
        foreach (BasicBlock block in Graph.Blocks)
        {
            List<FlowEvent> events = _events[block.Ordinal];
            for (int i = 0; i < events.Count; i++)
            {
                if (events[i].Operation.Kind == operation.Kind && events[i].Operation.Syntax == operation.Syntax)
                {
                    return new FlowPoint(this, block, i);
                }
            }
        }

        return null;
    }

    // Calls that go on to other code: a delegate such as next, or a method of the project.
    private static bool IsFollowed(IOperation operation) =>
        operation
            is IInvocationOperation
            {
                TargetMethod: { MethodKind: MethodKind.DelegateInvoke } or { DeclaringSyntaxReferences.Length: > 0 }
            };

    // Whatever a part of the operation was before it branched, the graph evaluated it into a capture and refers to that.
    private static bool IsSpilled(IOperation operation)
    {
        if (operation is not (IAssignmentOperation or IInvocationOperation or IObjectCreationOperation))
        {
            return false;
        }

        foreach (IOperation part in OperationWalk.Of(operation))
        {
            if (part.Kind is OperationKind.FlowCaptureReference)
            {
                return true;
            }
        }

        return false;
    }

    private List<FlowEvent> Gather(List<IOperation> evaluated)
    {
        List<FlowEvent> events = [];
        foreach (IOperation copy in evaluated)
        {
            if (copy is IFlowAnonymousFunctionOperation lambda)
            {
                _lambdas[lambda.Syntax] = lambda;
                events.Add(new FlowEvent(copy, default));
                continue;
            }

            IOperation operation = IsSpilled(copy) ? _body.InTree(copy) : copy;
            Effect effect = _body.EffectOf(operation);
            TouchesHeader |=
                effect.Kind
                    is EffectKind.SetsHeader
                        or EffectKind.SetsProxyHeader
                        or EffectKind.ClearsHeader
                        or EffectKind.RegistersOnStarting
                        or EffectKind.CallsHelper;
            if (effect.Kind is not EffectKind.None || IsFollowed(operation) || _body.IsOfInterest(operation))
            {
                events.Add(new FlowEvent(operation, effect));
            }
        }

        return events;
    }
}
