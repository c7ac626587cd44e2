using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>The guards of one body's answers; made only for bodies that have a 401 or 403, and shared by the rules.</summary>
internal sealed class GuardFacts(BodyFacts body, ConditionFacts facts)
{
    private const int Deepest = 24;

    private readonly object _gate = new();
    private readonly Dictionary<GraphFacts, ControlDependence?> _dependence = [];
    private readonly Dictionary<IOperation, Guard> _guards = [];
    private readonly Dictionary<(BasicBlock, bool), GuardSubject> _questions = [];
    private ConditionReader? _reader;

    /// <summary>
    /// The guard of an answer; <see cref="Guard.None"/> where the code does not compile. An answer that a private method makes without a
    /// question of its own has the guard of the calls.
    /// </summary>
    public Guard Of(Response response, ISymbol owner, Func<IOperation, ControlFlowGraph> graph, CancellationToken cancellation)
    {
        Guard own = At(response.Operation, response.Origin, owner, graph, cancellation);
        return !own.IsGuarded && owner is IMethodSymbol method && EnclosingFunctions.Innermost(response.Operation) is null
            ? facts.PrivateGuards.Of(method, cancellation) ?? own
            : own;
    }

    /// <summary>The guard of a call of the body, by what the body itself asks.</summary>
    public Guard At(IOperation call, ISymbol owner, Func<IOperation, ControlFlowGraph> graph, CancellationToken cancellation) =>
        At(call, call, owner, graph, cancellation);

    // The lock is not held where other bodies are asked, so that two that call each other do not wait for each other.
    private Guard At(
        IOperation operation,
        IOperation origin,
        ISymbol owner,
        Func<IOperation, ControlFlowGraph> graph,
        CancellationToken cancellation
    )
    {
        lock (_gate)
        {
            if (!_guards.TryGetValue(origin, out Guard? guard))
            {
                guard = body.PointOf(operation, graph, cancellation) is { } point
                    ? Make(point, operation, origin, owner, cancellation)
                    : Guard.None;
                _guards.Add(origin, guard);
            }

            return guard;
        }
    }

    private Guard Make(FlowPoint point, IOperation operation, IOperation origin, ISymbol owner, CancellationToken cancellation)
    {
        if (!_dependence.TryGetValue(point.Graph, out ControlDependence? dependence))
        {
            _dependence.Add(point.Graph, dependence = ControlDependence.Of(point.Graph.Graph));
        }

        if (dependence is null)
        {
            return Guard.None;
        }

        BasicBlock block = BlockOf(point, operation, origin);
        Walk walk = new(this, dependence, new Scope(body.Locals, cancellation), operation);
        Guard guard = walk.Guard(block);
        return !guard.IsGuarded && point.Graph is { Parent: { } around, Graph.OriginalOperation: ILocalFunctionOperation local }
            ? OfCalls(local, around, owner, cancellation) ?? guard
            : guard;
    }

    // What all calls of a local function have in common; nothing where it is also handed on as a delegate, or called by other functions.
    private Guard? OfCalls(ILocalFunctionOperation function, GraphFacts around, ISymbol owner, CancellationToken cancellation)
    {
        int calls = 0;
        foreach (IOperation operation in OperationWalk.Of(body.Root))
        {
            switch (operation)
            {
                case IMethodReferenceOperation { Method: { } method }
                    when SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, function.Symbol):
                    return null;
                case IInvocationOperation { TargetMethod: { } target }
                    when SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, function.Symbol):
                    calls++;
                    break;
            }
        }

        Guard? common = null;
        foreach (FlowPoint use in around.UsesOf(function))
        {
            IOperation call = use.Graph.EventsOf(use.Block)[use.Index].Operation;
            Guard guard = Make(use, call, call, owner, cancellation);
            common =
                !guard.IsGuarded ? null
                : common is null ? guard
                : common.CommonWith(guard);
            calls--;
            if (common is null)
            {
                return null;
            }
        }

        return calls == 0 ? common : null;
    }

    // A status that an arm of `?:` brings is decided where the arm is, not where the status is written.
    private static BasicBlock BlockOf(FlowPoint point, IOperation operation, IOperation origin)
    {
        if (origin == operation)
        {
            return point.Block;
        }

        foreach (BasicBlock block in point.Graph.Graph.Blocks)
        {
            foreach (IOperation evaluated in block.Operations)
            {
                foreach (IOperation part in OperationWalk.Of(evaluated))
                {
                    if (part.Syntax == origin.Syntax)
                    {
                        return block;
                    }
                }
            }
        }

        return point.Block;
    }

    private GuardCondition Read(ControlEdge edge) => (_reader ??= new ConditionReader(body.Root)).Read(edge);

    private GuardSubject Ask(ControlEdge edge, Scope scope)
    {
        if (!_questions.TryGetValue((edge.Block, edge.Value), out GuardSubject question))
        {
            question = facts.Classifier.Classify(Read(edge), scope);
            _questions.Add((edge.Block, edge.Value), question);
        }

        return question;
    }

    /// <summary>One walk up the conditions of one answer.</summary>
    private sealed class Walk(GuardFacts owner, ControlDependence dependence, Scope scope, IOperation answer)
    {
        private readonly Dictionary<BasicBlock, Caller> _callers = [];
        private readonly HashSet<BasicBlock> _immediate = [];

        public Guard Guard(BasicBlock block)
        {
            List<ControlEdge> edges = Edges(block);
            ControlFlowRegion? handler = ConditionReader.HandlerOf(block);
            foreach (ControlEdge edge in edges)
            {
                _immediate.Add(edge.Block);
            }

            GuardSubject question =
                edges.Count == 0 && handler is { ExceptionType: { } caught }
                    ? owner.Facts.Classifier.Classify(new GuardCondition(true) { Exception = caught }, scope)
                    : Any(edges, out _);
            return new Guard
            {
                Subject = question,
                IsGuarded = edges.Count > 0 || handler is not null,
                Tested = CallerAt(block, 0),
                Exception = handler?.ExceptionType,
                Condition = OneCondition(edges),
            };
        }

        private List<ControlEdge> Edges(BasicBlock block)
        {
            List<ControlEdge> edges = [];
            foreach (ControlEdge edge in dependence.Of(block))
            {
                if (edge.Block != block)
                {
                    edges.Add(edge);
                }
            }

            return edges;
        }

        // Any of the edges suffices. What `?.` and `??` add counts only where nothing that is written does.
        private GuardSubject Any(List<ControlEdge> edges, out bool isImplicit)
        {
            GuardSubject? written = null;
            GuardSubject? added = null;
            foreach (ControlEdge edge in edges)
            {
                if (owner.Read(edge).Expression?.ConstantValue.HasValue is true)
                {
                    continue; // the `false` of `?? false`
                }

                GuardSubject question = OfEdge(edge);
                if (owner.Read(edge).IsImplicitNullTest)
                {
                    added = added is { } before ? GuardSubjects.Combine(before, question, isEither: true) : question;
                }
                else
                {
                    written = written is { } before ? GuardSubjects.Combine(before, question, isEither: true) : question;
                }
            }

            isImplicit = written is null;
            return written ?? added ?? GuardSubject.Unknown;
        }

        private GuardSubject OfEdge(ControlEdge edge, int depth = 0)
        {
            GuardCondition condition = owner.Read(edge);
            if (condition.IsLoop)
            {
                return InLoop(edge);
            }

            GuardSubject own = owner.Ask(edge, scope);
            if (condition.Root is { } root && Context(edge.Block, root, 0) is { } context)
            {
                own = GuardSubjects.Combine(own, context, isEither: false);
            }

            return own.Kind is SubjectKind.Unknown or SubjectKind.Other || own.Passed ? Enclosing(edge, own, depth + 1) : own;
        }

        // What else the same written condition needs: the left operand of `&&`. An operand of `||` leads to the answer by itself.
        private GuardSubject? Context(BasicBlock block, SyntaxNode root, int depth)
        {
            GuardSubject? any = null;
            foreach (ControlEdge edge in depth > Deepest ? [] : Edges(block))
            {
                GuardCondition condition = owner.Read(edge);
                if (condition.Root != root)
                {
                    continue;
                }

                GuardSubject? further = Context(edge.Block, root, depth + 1);
                GuardSubject? needed =
                    _immediate.Contains(edge.Block) || condition.IsImplicitNullTest ? further
                    : further is { } more ? GuardSubjects.Combine(owner.Ask(edge, scope), more, isEither: false)
                    : owner.Ask(edge, scope);
                any = any is { } before && needed is { } another ? GuardSubjects.Combine(before, another, isEither: true) : any ?? needed;
            }

            return any;
        }

        // Nothing was found in a loop: what its body asks decides.
        private GuardSubject InLoop(ControlEdge edge)
        {
            List<ControlEdge> inside = [];
            foreach (ControlEdge other in Edges(edge.Block))
            {
                if (other.Block.Ordinal > edge.Block.Ordinal && !owner.Read(other).IsLoop)
                {
                    inside.Add(other);
                }
            }

            GuardSubject? any = null;
            foreach (ControlEdge other in inside)
            {
                GuardSubject question = owner.Ask(other, scope);
                any = any is { } before ? GuardSubjects.Combine(before, question, isEither: true) : question;
            }

            return (any ?? GuardSubject.Unknown).AtMost(Certainty.Likely);
        }

        // `if (!User.IsInRole("Admin")) { if (settings.Strict) { return Unauthorized(); } }`: outwards only, for in a loop each depends on
        // the other.
        private GuardSubject Enclosing(ControlEdge edge, GuardSubject own, int depth)
        {
            SyntaxNode? inner = owner.Read(edge).Root;
            foreach (ControlEdge outer in depth > Deepest ? [] : Edges(edge.Block))
            {
                GuardCondition condition = owner.Read(outer);
                if (
                    condition.Root is { Parent: { } statement }
                    && condition.Root != inner
                    && statement.Span.Contains(answer.Syntax.Span)
                    && (inner is null || statement.Span.Contains(inner.Span))
                )
                {
                    GuardSubject question = OfEdge(outer, depth);
                    if (question.Kind is not (SubjectKind.Unknown or SubjectKind.Other) && !question.Passed)
                    {
                        return question.AtMost(Certainty.Likely);
                    }
                }
            }

            return own;
        }

        private Caller CallerAt(BasicBlock block, int depth)
        {
            if (depth > Deepest)
            {
                return default;
            }

            if (_callers.TryGetValue(block, out Caller known))
            {
                return known;
            }

            _callers[block] = default; // a loop says nothing that its way in does not
            List<ControlEdge> edges = Edges(block);
            Caller? all = null;
            foreach (ControlEdge edge in edges)
            {
                Caller caller = Stronger(Told(owner.Ask(edge, scope)), CallerAt(edge.Block, depth + 1));
                all = all is { } before ? Caller.Least(before, caller) : caller;
            }

            Caller found = all
                ?? (
                    ConditionReader.HandlerOf(block) is { EnclosingRegion.NestedRegions: [{ Kind: ControlFlowRegionKind.Try } guarded, ..] }
                        ? CallerAt(dependence.Graph.Blocks[guarded.FirstBlockOrdinal], depth + 1)
                        : default
                );
            _callers[block] = found;
            return found;
        }

        private static Caller Told(GuardSubject question) =>
            question switch
            {
                { Kind: SubjectKind.Identity, IsOfCaller: true, Passed: true } => new Caller(
                    question.Certainty is Certainty.Proven ? CallerKnowledge.Proven : CallerKnowledge.Likely,
                    question.Evidence?.Trim('\'')
                ),
                { Kind: SubjectKind.Identity, IsOfCaller: true, Passed: false, Certainty: Certainty.Proven } => new Caller(
                    CallerKnowledge.Anonymous,
                    question.Evidence?.Trim('\'')
                ),
                _ => default,
            };

        private static Caller Stronger(Caller nearer, Caller farther) =>
            nearer.Knowledge is CallerKnowledge.Unknown
            || (nearer.Knowledge is CallerKnowledge.Likely && farther.Knowledge is CallerKnowledge.Proven)
                ? farther.Knowledge is CallerKnowledge.Unknown
                    ? nearer
                    : farther
                : nearer;

        private SyntaxNode? OneCondition(List<ControlEdge> edges)
        {
            SyntaxNode? one = null;
            foreach (ControlEdge edge in edges)
            {
                SyntaxNode? root = owner.Read(edge).Root;
                if (root is null || (one is not null && one != root))
                {
                    return null;
                }

                one = root;
            }

            return one;
        }
    }

    private ConditionFacts Facts => facts;
}
