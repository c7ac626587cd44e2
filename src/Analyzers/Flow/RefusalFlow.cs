using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// What becomes of a request that was just denied: whether some path from there goes on to the next delegate, ends without an MVC
/// result, or returns a result that answers something else. Exceptions are left aside, and so is every path behind a condition that
/// asks what was decided before (<see cref="Correlation"/>): there the code remembers its denial in a way that is not followed.
/// </summary>
internal sealed class RefusalFlow : ForwardAnalysis
{
    private const int Open = 1;
    private const int Closed = 2;

    private readonly GraphFacts _facts;
    private readonly ResponseSummaries _summaries;
    private readonly Correlation _correlation;
    private readonly CancellationToken _cancellation;

    public RefusalFlow(GraphFacts facts, ResponseSummaries summaries, Correlation correlation, CancellationToken cancellation)
        : base(facts.Graph)
    {
        (_facts, _summaries, _correlation, _cancellation) = (facts, summaries, correlation, cancellation);
    }

    /// <summary>Whether a path goes on to what comes next in the pipeline.</summary>
    public bool ReachesNext { get; private set; }

    /// <summary>Whether a path ends without a result that stops an MVC filter's request.</summary>
    public bool EndsOpen { get; private set; }

    /// <summary>The returned result that answers something else, or null.</summary>
    public IOperation? Overriding { get; private set; }

    /// <inheritdoc/>
    protected override bool FollowsExceptions => false;

    /// <summary>Follows every path from the denial at a point, given whether a filter's result was already set there.</summary>
    public RefusalFlow From(FlowPoint denial, bool isClosed)
    {
        int state = isClosed ? Closed : Open;
        IReadOnlyList<FlowEvent> events = _facts.EventsOf(denial.Block);
        for (int i = denial.Index + 1; i < events.Count; i++)
        {
            state = Apply(events[i], state);
        }

        if (state != 0 && !_correlation.Asks(denial.Block))
        {
            EndsOpen = (RunBehind(denial.Block, state)[Graph.Blocks.Length - 1] & Open) != 0;
        }

        return this;
    }

    /// <inheritdoc/>
    protected override int Transfer(BasicBlock block, int state, ref int during)
    {
        _cancellation.ThrowIfCancellationRequested();
        foreach (FlowEvent happening in _facts.EventsOf(block))
        {
            if (state == 0)
            {
                return 0;
            }

            state = Apply(happening, state);
        }

        return _correlation.Asks(block) ? 0 : state;
    }

    private int Apply(FlowEvent happening, int state)
    {
        switch (happening.Effect.Kind)
        {
            case EffectKind.CallsNext:
                ReachesNext |= (state & Open) != 0;
                return 0;
            case EffectKind.SetsResult:
                return Closed;
            case EffectKind.WritesStatus:
            case EffectKind.Delegates or EffectKind.Sends:
            case EffectKind.ClearsHeader when happening.Operation is IInvocationOperation { TargetMethod.Name: "Clear" }:
                return 0; // another answer is made on this path; if it is a denial too, it speaks for itself
            case EffectKind.RespondsOtherwise:
                Overriding ??= (state & Open) != 0 ? happening.Operation : null;
                return 0;
            case EffectKind.Unknown:
                return happening.Operation is IInvocationOperation call && !TakesFilterContext(call) ? state
                    : happening.Operation is IInvocationOperation ? Closed
                    : 0;
            case EffectKind.CallsHelper:
                return ApplyHelper((IInvocationOperation)happening.Operation, state);
            default:
                return state;
        }
    }

    private int ApplyHelper(IInvocationOperation call, int state)
    {
        if (_summaries.Of(call.TargetMethod, _facts, SummaryStack.Empty, _cancellation) is not { } outcomes)
        {
            return TakesFilterContext(call) ? Closed : state;
        }

        bool goesOn = false;
        foreach (ResponseState outcome in ResponseState.Each(outcomes))
        {
            if (outcome.IsHandled)
            {
                return Closed;
            }

            goesOn |= outcome.Status is not ResponseStatus.Elsewhere;
        }

        return goesOn ? state : 0;
    }

    private bool TakesFilterContext(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (_summaries.Headers.Graphs.Frameworks.Is(OperationValue.Unwrap(argument.Value).Type, TypeRoles.FilterContext))
            {
                return true;
            }
        }

        return false;
    }
}
