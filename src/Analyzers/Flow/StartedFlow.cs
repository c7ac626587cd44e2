using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>Whether the response has started at a point, so that a status or header comes too late (<c>on-the-wire.md</c> B19).</summary>
internal sealed class StartedFlow : ForwardAnalysis
{
    private const int Fresh = 1;
    private const int Started = 2;
    private const int Checked = 4;

    private readonly GraphFacts _facts;
    private readonly HeaderSummaries _summaries;
    private readonly CancellationToken _cancellation;

    public StartedFlow(GraphFacts facts, HeaderSummaries summaries, CancellationToken cancellation)
        : base(facts.Graph)
    {
        (_facts, _summaries, _cancellation) = (facts, summaries, cancellation);
    }

    /// <summary>Whether the response has started on every path to the point, and no condition has asked about it.</summary>
    public bool HasStarted(FlowPoint point)
    {
        int state = Run(Fresh)[point.Block.Ordinal];
        IReadOnlyList<FlowEvent> events = _facts.EventsOf(point.Block);
        for (int i = 0; i < point.Index; i++)
        {
            state = Apply(events[i], state);
        }

        return state == Started;
    }

    /// <inheritdoc/>
    protected override int Transfer(BasicBlock block, int state, ref int during)
    {
        _cancellation.ThrowIfCancellationRequested();
        foreach (FlowEvent happening in _facts.EventsOf(block))
        {
            state = Apply(happening, state);
            during |= state;
        }

        return state;
    }

    private int Apply(FlowEvent happening, int state) =>
        happening.Effect.Kind switch
        {
            _ when state == 0 => 0,
            EffectKind.StartsResponse or EffectKind.Sends => state == Checked ? Checked : Started,
            EffectKind.CallsHelper
                when _summaries
                    .Of(((IInvocationOperation)happening.Operation).TargetMethod, _facts, SummaryStack.Empty, _cancellation)
                    .StartsResponse => state | Started,
            EffectKind.ClearsHeader => Fresh,
            EffectKind.Unknown when happening.Operation is not IInvocationOperation => Checked, // asked, or buffered by another body
            _ => state,
        };
}
