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
internal sealed class BodyFacts(IOperation root, FrameworkFacts facts)
{
    private readonly object _gate = new();
    private ImmutableArray<Response> _responses;
    private ImmutableArray<IOperation> _functions;
    private bool _names401;
    private ImmutableArray<IOperation> _headerWrites;
    private ImmutableArray<IInvocationOperation> _helperCalls;
    private ImmutableArray<IInvocationOperation> _argumentCalls;
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

    /// <summary>
    /// The calls of methods of the project that return a result and cannot be overridden: short helpers may be among them.
    /// </summary>
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

    /// <summary>The calls that hand 401 or 403 to a method of the project which cannot be overridden.</summary>
    public ImmutableArray<IInvocationOperation> StatusCalls
    {
        get
        {
            if (_argumentCalls.IsDefault)
            {
                Gather();
            }

            return _argumentCalls;
        }
    }

    /// <summary>Whether the number 401 stands anywhere in the body.</summary>
    public bool Names401 => !Responses.IsDefault && _names401;

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
        Effect effect = facts.Headers.Of(operation, Locals);
        return effect.Kind is EffectKind.None ? facts.Control.Of(operation) : effect;
    }

    /// <summary>Whether a value of the type is there for every request: the context, the response, its headers.</summary>
    public bool IsOfRequest(ITypeSymbol type) => facts.Headers.IsCarrier(type);

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

    /// <summary>
    /// The graph of a lambda or local function of the body, or of the body itself for null; null where the code does not compile.
    /// </summary>
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

    private GraphFacts GraphOf(Func<IOperation, ControlFlowGraph> graph)
    {
        lock (_gate)
        {
            return _graph ??= new GraphFacts(graph(Root), this, parent: null);
        }
    }

    private bool IsHelper(IMethodSymbol method) =>
        method
            is {
                DeclaringSyntaxReferences.Length: 1,
                IsVirtual: false,
                IsAbstract: false,
                IsOverride: false,
                MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension
            }
        && facts.Is(method.ReturnType, TypeRoles.Result);

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
                    facts.Recognize(operation, Locals, found);
                    if (HeaderEffects.NamesHeader(operation))
                    {
                        headers.Add(operation);
                    }

                    if (operation is IInvocationOperation call && IsHelper(call.TargetMethod))
                    {
                        helpers.Add(call);
                    }

                    if (operation is IInvocationOperation bringing && StatusArguments.IsCandidate(bringing))
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
