using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// The facts of one body, shared by all rules that look at it: its responses, found in one walk, and what their control flow says. The
/// graph is built only when a rule asks about a response, which more than 99 % of bodies do not have.
/// </summary>
internal sealed class BodyFacts(IOperation root, FlowFacts facts)
{
    private readonly object _gate = new();
    private ImmutableArray<Response> _responses;
    private ImmutableArray<ResponseFromHelper> _brought;
    private ImmutableArray<IOperation> _functions;
    private bool _names401;
    private ImmutableArray<IOperation> _headerWrites;
    private ImmutableArray<IInvocationOperation> _helperCalls;
    private ImmutableArray<IInvocationOperation> _argumentCalls;
    private ImmutableArray<Response> _argumentAnswers;
    private HashSet<SyntaxNode>? _interesting;
    private Dictionary<(SyntaxNode Syntax, OperationKind Kind), IOperation>? _tree;
    private GraphFacts? _graph;

    /// <summary>The body.</summary>
    public IOperation Root { get; } = root;

    /// <summary>What the body's local variables are given.</summary>
    public LocalValues Locals { get; } = new(root) { Bodies = method => facts.Sources.Body(method, CancellationToken.None) };

    /// <summary>Every place in the body, its lambdas and local functions that answers with a constant status.</summary>
    public ImmutableArray<Response> Responses
    {
        get
        {
            if (_responses.IsDefault)
            {
                Gather();
            }

            return _responses;
        }
    }

    /// <summary>The calls of methods of the project that return a result and cannot be overridden: short helpers may be among them.</summary>
    public ImmutableArray<IInvocationOperation> HelperCalls
    {
        get
        {
            if (_helperCalls.IsDefault)
            {
                Gather();
            }

            return _helperCalls;
        }
    }

    /// <summary>The answers that the body gives by handing 401 or 403 to a helper that answers what it is given.</summary>
    public ImmutableArray<Response> ResponsesOfArguments
    {
        get
        {
            if (_argumentAnswers.IsDefault)
            {
                _ = Responses;
                ImmutableInterlocked.InterlockedInitialize(ref _argumentAnswers, _argumentCalls.IsEmpty ? ImmutableArray<Response>.Empty : facts.Arguments.Of(_argumentCalls, Locals, CancellationToken.None));
            }

            return _argumentAnswers;
        }
    }

    /// <summary>The answers of other bodies of the file that this one, a method that returns something, brings a status to.</summary>
    public ImmutableArray<ResponseFromHelper> ResponsesOfCallers(ISymbol owner, CancellationToken cancellation)
    {
        if (_brought.IsDefault)
        {
            _ = Responses;
            ImmutableInterlocked.InterlockedInitialize(ref _brought, _names401 && owner is IMethodSymbol { ReturnsVoid: false, IsAsync: false, MethodKind: MethodKind.Ordinary } method
                ? ResponseFromHelper.Of(method, Root, facts, cancellation)
                : ImmutableArray<ResponseFromHelper>.Empty);
        }

        return _brought;
    }

    /// <summary>The lambdas and local functions of the body, outer before inner.</summary>
    public ImmutableArray<IOperation> Functions
    {
        get
        {
            if (_functions.IsDefault)
            {
                Gather();
            }

            return _functions;
        }
    }

    /// <summary>Every operation of the body that puts the header somewhere, on the response or on the request.</summary>
    public ImmutableArray<IOperation> HeaderWrites
    {
        get
        {
            if (_headerWrites.IsDefault)
            {
                Gather();
            }

            return _headerWrites;
        }
    }

    /// <summary>What an operation of this body does to the response.</summary>
    public Effect EffectOf(IOperation operation)
    {
        Effect effect = facts.Frameworks.Headers.Of(operation, Locals);
        return effect.Kind is EffectKind.None ? facts.Frameworks.Control.Of(operation) : effect;
    }

    /// <summary>Whether a value of the type is there for every request: the context, the response, its headers.</summary>
    public bool IsOfRequest(ITypeSymbol type) => facts.Frameworks.Headers.IsCarrier(type);

    /// <summary>Adds the statuses that an operation of this body, or its copy in the graph, gives the response.</summary>
    public void StatusesOf(IOperation operation, List<Response> into)
    {
        foreach (Response response in Responses)
        {
            if (response.Operation.Syntax == operation.Syntax && response.Operation.Kind == operation.Kind)
            {
                into.Add(response);
            }
        }
    }

    /// <summary>The operation of the tree that a graph's operation is the copy of; the copy itself where it cannot be found.</summary>
    public IOperation InTree(IOperation copy)
    {
        lock (_gate)
        {
            if (_tree is null)
            {
                _tree = [];
                foreach (IOperation operation in OperationWalk.Of(Root))
                {
                    if (!_tree.ContainsKey((operation.Syntax, operation.Kind)))
                    {
                        _tree.Add((operation.Syntax, operation.Kind), operation);
                    }
                }
            }

            return _tree.TryGetValue((copy.Syntax, copy.Kind), out IOperation? original) ? original : copy;
        }
    }

    /// <summary>The graph of a lambda or local function of the body, or of the body itself for null; null where the code does not compile.</summary>
    public GraphFacts? GraphOf(IOperation? function, Func<IOperation, ControlFlowGraph> graph, CancellationToken cancellation)
    {
        GraphFacts? current = GraphOf(graph);
        if (function is null)
        {
            return current;
        }

        foreach (IOperation around in EnclosingFunctions.Around(function))
        {
            current = current?.Child(around, cancellation);
        }

        return current?.Child(function, cancellation);
    }

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

                foreach (IInvocationOperation call in _helperCalls)
                {
                    _interesting.Add(call.Syntax);
                }
            }

            return _interesting.Contains(operation.Syntax);
        }
    }

    /// <summary>
    /// On how many paths the header is there when the response is sent; null where the code does not compile, which is no ground for
    /// a diagnostic. <paramref name="graph"/> builds the body's graph, or takes the driver's.
    /// </summary>
    public HeaderPresence? CoverageOf(Response response, Func<IOperation, ControlFlowGraph> graph, CancellationToken cancellation)
    {
        if (response.BringsHeader)
        {
            return HeaderPresence.Always;
        }

        if (response.Shape is ResponseShape.Configured)
        {
            return NamesHeaderNearby(response.Operation) ? HeaderPresence.Always : HeaderPresence.Never;
        }

        if (PointOf(response.Operation, graph, cancellation) is not { } point)
        {
            return null;
        }

        HeaderFlow flow = FlowOf(point, response, cancellation);
        int entry = EntryOf(point.Graph, response, cancellation);
        return (response.IsThrown ? flow.Before(point, entry) : response.Shape is ResponseShape.Exception or ResponseShape.Carried ? flow.ThrownFrom(point, entry) : flow.SentFrom(point, entry, response)) switch
        {
            HeaderFlow.Unset => HeaderPresence.Never,
            HeaderFlow.Set | HeaderFlow.Unset => HeaderPresence.Sometimes,
            _ => HeaderPresence.Always,
        };
    }

    /// <summary>Where only some paths carry the header, the condition and its outcome on the paths that do not; see <see cref="HeaderFlow.Uncovered"/>.</summary>
    public (IOperation Condition, bool Outcome)? UncoveredPath(Response response, Func<IOperation, ControlFlowGraph> graph, CancellationToken cancellation) =>
        PointOf(response.Operation, graph, cancellation) is { } point
            ? FlowOf(point, response, cancellation).Uncovered(point, EntryOf(point.Graph, response, cancellation), response)
            : null;

    /// <summary>Where an operation of the body stands in the graph of the function that it belongs to.</summary>
    public FlowPoint? PointOf(IOperation operation, Func<IOperation, ControlFlowGraph> graph, CancellationToken cancellation)
    {
        GraphFacts? current = GraphOf(graph);
        foreach (IOperation function in EnclosingFunctions.Around(operation))
        {
            current = current?.Child(function, cancellation);
        }

        return current?.Find(operation);
    }

    // What a configured status is sent with is decided by a callback beside it, such as OnRejected; whatever names the header there covers.
    private static bool NamesHeaderNearby(IOperation configured)
    {
        IOperation around = configured;
        while (around.Parent is { } parent && around is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            around = parent;
        }

        foreach (IOperation operation in OperationWalk.Of(around))
        {
            if (HeaderEffects.NamesHeader(operation))
            {
                return true;
            }
        }

        return false;
    }

    private HeaderFlow FlowOf(FlowPoint point, Response response, CancellationToken cancellation) =>
        new(point.Graph, facts.Summaries, SummaryStack.Empty, response.Target, cancellation, response.Status == 407 ? EffectKind.SetsProxyHeader : EffectKind.SetsHeader);

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

    private bool IsHelper(IMethodSymbol method) =>
        method is { DeclaringSyntaxReferences.Length: 1, IsVirtual: false, IsAbstract: false, IsOverride: false, MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension }
        && facts.Frameworks.Is(method.ReturnType, TypeRoles.Result);

    private void Gather()
    {
        List<Response> found = [];
        List<IOperation> functions = [];
        List<IOperation> headers = [];
        List<IInvocationOperation> helpers = [];
        List<IInvocationOperation> arguments = [];
        foreach (IOperation operation in OperationWalk.Of(Root))
        {
            switch (operation.Kind)
            {
                case OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.SimpleAssignment:
                    facts.Frameworks.Recognize(operation, Locals, found);
                    if (HeaderEffects.NamesHeader(operation))
                    {
                        headers.Add(operation);
                    }

                    if (operation is IInvocationOperation call && IsHelper(call.TargetMethod))
                    {
                        helpers.Add(call);
                    }

                    if (operation is IInvocationOperation bringing && ArgumentResponses.IsCandidate(bringing))
                    {
                        arguments.Add(bringing);
                    }

                    break;
                case OperationKind.AnonymousFunction or OperationKind.LocalFunction:
                    functions.Add(operation);
                    break;
                case OperationKind.Literal or OperationKind.FieldReference:
                    _names401 |= operation.ConstantValue is { HasValue: true, Value: 401 };
                    break;
            }
        }

        ImmutableInterlocked.InterlockedInitialize(ref _argumentCalls, arguments.ToImmutableArray());
        ImmutableInterlocked.InterlockedInitialize(ref _helperCalls, helpers.ToImmutableArray());
        ImmutableInterlocked.InterlockedInitialize(ref _headerWrites, headers.ToImmutableArray());
        ImmutableInterlocked.InterlockedInitialize(ref _functions, functions.ToImmutableArray());
        ImmutableInterlocked.InterlockedInitialize(ref _responses, found.ToImmutableArray());
    }
}
