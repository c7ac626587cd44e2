using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>On how many of the paths that send a response its challenge header is there.</summary>
internal enum HeaderPresence
{
    /// <summary>On none.</summary>
    Never,

    /// <summary>On some, but not on all.</summary>
    Sometimes,

    /// <summary>On all, or nothing is sent at all.</summary>
    Always,
}

/// <summary>
/// Whether the header is on the response when it is sent. From the start of the function to the answer it asks what was set before;
/// from the answer on it follows every path to the point where the response starts or the function ends, for only until then can the
/// header still be set (HTTP sends headers before the body; a later write throws in Kestrel, <c>on-the-wire.md</c> B19).
/// </summary>
internal sealed class HeaderFlow : ForwardAnalysis
{
    /// <summary>The header is not there.</summary>
    public const int Unset = 1;

    /// <summary>The header is there.</summary>
    public const int Set = 2;

    private readonly GraphFacts _facts;
    private readonly HeaderSummaries _summaries;
    private readonly SummaryStack _stack;
    private readonly ISymbol? _target;
    private readonly CancellationToken _cancellation;
    private List<(StableTest Test, bool Value)>? _required;
    private ILocalSymbol? _statusVariable;
    private (int Block, bool Outcome)? _pinned;
    private bool _onlyCallbacks;
    private bool _sending;
    private bool _isWrite;
    private int _sent;

    public HeaderFlow(GraphFacts facts, HeaderSummaries summaries, SummaryStack stack, ISymbol? target, CancellationToken cancellation)
        : base(facts.Graph) => (_facts, _summaries, _stack, _target, _cancellation) = (facts, summaries, stack, target, cancellation);

    /// <summary>The effect by which the header is set.</summary>
    public EffectKind Sets { get; init; } = EffectKind.SetsHeader;

    // Once the answer is made, an exception no longer sends it.
    /// <inheritdoc/>
    protected override bool FollowsExceptions => !_sending;

    /// <summary>
    /// The states with which an answer made at a point reaches the client, as bits; null for an answer that is made elsewhere.
    /// </summary>
    public int SentFrom(FlowPoint point, int entry, Response? response)
    {
        _statusVariable = response?.StatusVariable;
        bool isFollowed = _facts.TouchesHeader || _statusVariable is not null;
        _required = isFollowed ? PathConditions.Of(Graph, point.Block, _facts.RepeatedTests) : null;
        int state =
            isFollowed ? Before(point, entry)
            : point.Block.IsReachable ? entry
            : 0;
        if (response?.Shape is ResponseShape.Sent)
        {
            return state;
        }

        _sending = true;
        _isWrite = response?.Shape is ResponseShape.Write;
        _sent = 0;
        IReadOnlyList<FlowEvent> events = _facts.EventsOf(point.Block);
        for (int i = point.Index + 1; i < events.Count && state != 0; i++)
        {
            state = Apply(events[i], state);
        }

        if (state != 0)
        {
            int[] before = RunBehind(point.Block, state);
            _sent |= before[Graph.Blocks.Length - 1];
        }

        return _sent;
    }

    /// <summary>
    /// Where only some paths carry the header: the condition that separates them, and its outcome on the paths that do not. Null where
    /// no single condition does.
    /// </summary>
    public (IOperation Condition, bool Outcome)? Uncovered(FlowPoint point, int entry, Response response)
    {
        const int most = 64;
        int tried = 0;
        foreach (BasicBlock block in Graph.Blocks)
        {
            if (block is { ConditionKind: not ControlFlowConditionKind.None, BranchValue: { } condition } && ++tried <= most)
            {
                _pinned = (block.Ordinal, true);
                int whenTrue = SentFrom(point, entry, response);
                _pinned = (block.Ordinal, false);
                int whenFalse = SentFrom(point, entry, response);
                _pinned = null;
                if ((whenTrue, whenFalse) is (Set, Unset) or (Unset, Set))
                {
                    return (condition, whenTrue == Unset);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The states with which an exception thrown at a point is answered: the server clears the headers set until then, and only a
    /// callback that runs before the response starts survives (<c>on-the-wire.md</c> W11).
    /// </summary>
    public int ThrownFrom(FlowPoint point, int entry)
    {
        _onlyCallbacks = true;
        return Before(point, entry);
    }

    /// <summary>The states that hold at a point, as bits.</summary>
    public int Before(FlowPoint point, int entry)
    {
        _sending = false;
        int state = Run(entry)[point.Block.Ordinal];
        IReadOnlyList<FlowEvent> events = _facts.EventsOf(point.Block);
        for (int i = 0; i < point.Index; i++)
        {
            state = Apply(events[i], state);
        }

        return state;
    }

    /// <summary>
    /// What a whole function makes of a response that had no header: the states at its ends and where it starts the response.
    /// </summary>
    public int SentFromEntry(out bool starts)
    {
        _sending = true;
        _sent = 0;
        int[] before = Run(Unset);
        starts = _sent != 0;
        return _sent | before[Graph.Blocks.Length - 1];
    }

    /// <inheritdoc/>
    protected override int Transfer(BasicBlock block, int state, ref int during)
    {
        _cancellation.ThrowIfCancellationRequested();
        foreach (FlowEvent happening in _facts.EventsOf(block))
        {
            if (state == 0)
            {
                break;
            }

            state = Apply(happening, state);
            during |= state;
        }

        return state;
    }

    /// <inheritdoc/>
    protected override int Refine(BasicBlock block, bool outcome, int state)
    {
        if (_pinned is { } pinned && pinned.Block == block.Ordinal && pinned.Outcome != outcome)
        {
            return 0;
        }

        if (outcome && block.BranchValue is IIsNullOperation { Operand.Type: { } tested } && _facts.Body.IsOfRequest(tested))
        {
            return 0; // `context?.Response`: without a request nothing is answered
        }

        if (StatusTest(block) is { } is401 && is401 != outcome)
        {
            return 0; // on this path the status is another one
        }

        if (_required is { Count: > 0 } && StableTest.Of(block, _facts.Locals) is { } test)
        {
            foreach ((StableTest known, bool value) in _required)
            {
                if (known.IsSameAs(test) && value != (outcome ? test.Outcome : !test.Outcome))
                {
                    return 0;
                }
            }
        }

        return state;
    }

    // The outcome of the condition on which the status of this answer is 401, where the condition asks for that.
    private bool? StatusTest(BasicBlock block)
    {
        switch (block.BranchValue)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                when (IsStatus(comparison.LeftOperand) && StatusValue.Constant(comparison.RightOperand) is 401)
                    || (IsStatus(comparison.RightOperand) && StatusValue.Constant(comparison.LeftOperand) is 401):
                return comparison.OperatorKind is BinaryOperatorKind.Equals;
            case IIsPatternOperation { Value: { } value, Pattern: IConstantPatternOperation { Value: { } constant } }
                when IsStatus(value) && StatusValue.Constant(constant) is 401:
                return true;
            default:
                return null;
        }
    }

    private bool IsStatus(IOperation operation) =>
        OperationValue.Unwrap(operation) switch
        {
            ILocalReferenceOperation { Local: { } local } => SymbolEqualityComparer.Default.Equals(local, _statusVariable),
            IPropertyReferenceOperation { Property.Name: "StatusCode" } => _sending && _isWrite,
            _ => false,
        };

    private int Apply(FlowEvent happening, int state)
    {
        if (!Concerns(happening.Effect))
        {
            return state;
        }

        switch (happening.Effect.Kind)
        {
            case EffectKind.SetsHeader or EffectKind.SetsProxyHeader:
                return happening.Effect.Kind == Sets && !_onlyCallbacks ? Set : state;
            case EffectKind.ClearsHeader:
                return Unset;
            case EffectKind.RegistersOnStarting:
                return CallbackSets(happening.Operation) ? Set : state;
            case EffectKind.CallsHelper when !_onlyCallbacks:
                return ApplyHelper((IInvocationOperation)happening.Operation, state);
            case EffectKind.Sends when _sending && _isWrite:
                return 0;
            case EffectKind.StartsResponse or EffectKind.Sends when _sending:
                _sent |= state;
                return 0;
            case EffectKind.WritesStatus when _sending && _isWrite:
                return 0; // another status is sent on this path; if it is a 401 too, it speaks for itself
            default:
                return state;
        }
    }

    // A message that code makes is sent as the response of the request in the end, and mostly through a property of some context.
    private bool Concerns(Effect effect) =>
        SymbolEqualityComparer.Default.Equals(effect.Target, _target)
        || (
            _target is not null
            && effect.Kind is EffectKind.SetsHeader or EffectKind.CallsHelper
            && effect.Target is null or IPropertySymbol or IFieldSymbol
        );

    private int ApplyHelper(IInvocationOperation call, int state)
    {
        HeaderSummary summary = _summaries.Of(call.TargetMethod, _facts, _stack, _cancellation, Sets);
        int after = summary.Header switch
        {
            HeaderPresence.Always => Set,
            HeaderPresence.Sometimes => state | Set,
            _ => state,
        };
        if (_sending && summary.StartsResponse)
        {
            _sent |= after;
            return 0;
        }

        return after;
    }

    /// <summary>
    /// Whether a callback given to <c>OnStarting</c> sets the header: it mostly looks at the status first, so some of its paths are enough.
    /// </summary>
    public bool CallbackSets(IOperation registration)
    {
        if (registration is not IInvocationOperation call || call.Arguments.IsEmpty)
        {
            return false;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation callback = OperationValue.Unwrap(argument.Value);
            if (callback is IDelegateCreationOperation creation)
            {
                callback = OperationValue.Unwrap(creation.Target);
            }

            switch (callback)
            {
                case IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation:
                    return _facts.Child(callback, _cancellation) is { } child
                        && new HeaderFlow(child, _summaries, _stack, _target, _cancellation) { Sets = Sets }.SetsAnywhere();
                case IMethodReferenceOperation { Method: { } method }:
                    return method.DeclaringSyntaxReferences.IsEmpty
                        || _summaries.Of(method, _facts, _stack, _cancellation, Sets).Header is not HeaderPresence.Never;
                case ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation:
                    return true; // what a stored delegate does cannot be seen: assume that it covers
            }
        }

        return false;
    }

    private bool SetsAnywhere() => (SentFromEntry(out _) & Set) != 0;
}
