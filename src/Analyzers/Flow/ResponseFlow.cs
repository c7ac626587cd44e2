using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// What the paths of a function leave behind: which status, with or without a challenge, whether an event was taken over and whether
/// the response has started. Each combination is one bit, so that a path that forgets something is not hidden by one that does not.
/// </summary>
internal sealed class ResponseFlow : ForwardAnalysis
{
    /// <summary>The one path on which nothing has happened yet.</summary>
    public const int Nothing = 1;

    private readonly GraphFacts _facts;
    private readonly ResponseSummaries _summaries;
    private readonly SummaryStack _stack;
    private readonly bool _forgivesHelpers;
    private readonly CancellationToken _cancellation;
    private bool _isBehind;

    /// <summary>
    /// Prepares the analysis. With <paramref name="forgivesHelpers"/> a helper's bare 401 counts as answered elsewhere: it is reported
    /// in the helper, once, and not at its callers.
    /// </summary>
    public ResponseFlow(
        GraphFacts facts,
        ResponseSummaries summaries,
        SummaryStack stack,
        bool forgivesHelpers,
        CancellationToken cancellation
    )
        : base(facts.Graph)
    {
        (_facts, _summaries, _stack, _forgivesHelpers, _cancellation) = (facts, summaries, stack, forgivesHelpers, cancellation);
    }

    /// <summary>The states in which the function ends, exceptions aside.</summary>
    public int AtEnd() => Run(Nothing)[Graph.Blocks.Length - 1];

    /// <summary>
    /// The states in which the function ends for the paths that pass a point; <paramref name="before"/> are the states just before it.
    /// </summary>
    public int AtEndBehind(FlowPoint point, out int before)
    {
        int state = Run(Nothing)[point.Block.Ordinal];
        IReadOnlyList<FlowEvent> events = _facts.EventsOf(point.Block);
        for (int i = 0; i < point.Index; i++)
        {
            state = Apply(events[i], state);
        }

        before = state;
        for (int i = point.Index; i < events.Count; i++)
        {
            state = Apply(events[i], state);
        }

        _isBehind = true;
        return state == 0 ? 0 : RunBehind(point.Block, state)[Graph.Blocks.Length - 1];
    }

    /// <inheritdoc/>
    protected override bool FollowsExceptions => !_isBehind;

    // An exception is taken to be thrown before anything was done: that a handler may see half of the work is no finding.
    /// <inheritdoc/>
    protected override int Thrown(ControlFlowRegion tried, BasicBlock block, int before, int during) =>
        block.Ordinal == tried.FirstBlockOrdinal ? before : 0;

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
        }

        return state;
    }

    private int Apply(FlowEvent happening, int state)
    {
        if (happening.Effect.Target is not null)
        {
            return state;
        }

        EffectKind kind = happening.Effect.Kind;
        if (kind is EffectKind.CallsHelper)
        {
            return ApplyHelper((IInvocationOperation)happening.Operation, state);
        }

        if (kind is EffectKind.RegistersOnStarting)
        {
            kind = new HeaderFlow(_facts, _summaries.Headers, SummaryStack.Empty, target: null, _cancellation).CallbackSets(
                happening.Operation
            )
                ? EffectKind.SetsHeader
                : EffectKind.None;
        }

        List<ResponseStatus>? statuses =
            kind is EffectKind.WritesStatus or EffectKind.Sends
            || (kind is EffectKind.None && happening.Operation is IInvocationOperation or IObjectCreationOperation)
                ? StatusesOf(happening.Operation, kind)
                : null;
        int result = 0;
        foreach (ResponseState one in ResponseState.Each(state))
        {
            if (statuses is null)
            {
                result |= Step(one, kind, happening.Effect).Bit;
                continue;
            }

            foreach (ResponseStatus status in statuses)
            {
                ResponseState answered = one.WithStatus(status);
                result |= (kind is EffectKind.Sends ? answered.Started() : answered).Bit;
            }
        }

        return result;
    }

    private static ResponseState Step(ResponseState state, EffectKind kind, Effect effect)
    {
        switch (kind)
        {
            case EffectKind.SetsHeader:
                return effect.Has(EffectTraits.Challenges | EffectTraits.ChallengesByBase)
                    ? state.WithHeader(true).WithStatus(ResponseStatus.Elsewhere)
                    : state.WithHeader(true);
            case EffectKind.ClearsHeader:
                return state.WithHeader(false);
            case EffectKind.StartsResponse:
                bool isResult = effect.Has(EffectTraits.ExecutesResult);
                return (isResult && state.Status is ResponseStatus.None ? state.WithStatus(ResponseStatus.Elsewhere) : state).Started();
            case EffectKind.HandlesResponse or EffectKind.SetsResult:
                return state.Handled();
            case EffectKind.RespondsBare:
                return state.WithStatus(ResponseStatus.Unauthorized);
            case EffectKind.Delegates or EffectKind.CallsNext:
                return state.WithStatus(ResponseStatus.Elsewhere);
            case EffectKind.Unknown:
                return state.Status is ResponseStatus.None ? state.WithStatus(ResponseStatus.Elsewhere) : state;
            default:
                return state;
        }
    }

    private int ApplyHelper(IInvocationOperation call, int state)
    {
        int? outcomes = _summaries.Of(call.TargetMethod, _facts, _stack, _cancellation);
        int result = 0;
        foreach (ResponseState one in ResponseState.Each(state))
        {
            if (outcomes is not { } known)
            {
                result |= Step(one, EffectKind.Unknown, default).Bit;
                continue;
            }

            foreach (ResponseState outcome in ResponseState.Each(known))
            {
                bool isSpokenFor =
                    _forgivesHelpers
                    && outcome is { Status: ResponseStatus.Unauthorized, HasHeader: false }
                    && !IsEventHelper(call.TargetMethod);
                result |= one.Then(isSpokenFor ? outcome.WithStatus(ResponseStatus.Elsewhere, evenIfStarted: true) : outcome).Bit;
            }
        }

        return result;
    }

    private bool IsEventHelper(IMethodSymbol method) =>
        _summaries.Headers.Graphs.Frameworks.Receives(method, TypeRoles.ChallengeEventContext);

    private List<ResponseStatus>? StatusesOf(IOperation operation, EffectKind kind)
    {
        List<Response> responses = [];
        _facts.Body.StatusesOf(operation, responses);
        if (responses.Count == 0)
        {
            return kind is (EffectKind.WritesStatus or EffectKind.Sends) ? [ResponseStatus.Elsewhere] : null;
        }

        List<ResponseStatus> statuses = [];
        foreach (Response response in responses)
        {
            statuses.Add(
                (response.Shape, response.Status) switch
                {
                    (ResponseShape.Delegated or ResponseShape.Grpc, _) => ResponseStatus.Elsewhere,
                    (_, _) when response.BringsHeader => ResponseStatus.Elsewhere,
                    (_, 401) => ResponseStatus.Unauthorized,
                    (_, 403) => ResponseStatus.Forbidden,
                    _ => ResponseStatus.Elsewhere,
                }
            );
        }

        return statuses;
    }
}
