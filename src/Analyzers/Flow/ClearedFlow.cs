using System.Collections.Generic;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>Whether a status or header that was just written is cleared on every path before it can be sent.</summary>
internal sealed class ClearedFlow : ForwardAnalysis
{
    private const int Kept = 1;
    private const int Lost = 2;

    private readonly GraphFacts _facts;
    private readonly bool _isHeader;
    private int _sent;

    public ClearedFlow(GraphFacts facts, bool isHeader)
        : base(facts.Graph)
    {
        (_facts, _isHeader) = (facts, isHeader);
    }

    /// <inheritdoc/>
    protected override bool FollowsExceptions => false;

    /// <summary>Whether what was written at the point never reaches the client.</summary>
    public bool IsLost(FlowPoint point)
    {
        int state = Kept;
        IReadOnlyList<FlowEvent> events = _facts.EventsOf(point.Block);
        for (int i = point.Index + 1; i < events.Count; i++)
        {
            state = Apply(events[i], state);
        }

        return (AtEnd(point, state) | _sent) == Lost;
    }

    private int AtEnd(FlowPoint point, int state) => state == 0 ? 0 : RunBehind(point.Block, state)[Graph.Blocks.Length - 1];

    /// <inheritdoc/>
    protected override int Transfer(BasicBlock block, int state, ref int during)
    {
        foreach (FlowEvent happening in _facts.EventsOf(block))
        {
            state = Apply(happening, state);
        }

        return state;
    }

    private int Apply(FlowEvent happening, int state)
    {
        switch (happening.Effect.Kind)
        {
            // Headers.Clear() leaves the status
            case EffectKind.ClearsHeader when _isHeader || happening.Effect.Has(EffectTraits.ClearsStatus):
                return state == 0 ? 0 : Lost;
            case EffectKind.Sends when !_isHeader:
                return 0; // another status is sent
            case EffectKind.StartsResponse or EffectKind.Sends:
                _sent |= state;
                return 0;
            case EffectKind.SetsHeader when _isHeader:
            case EffectKind.WritesStatus when !_isHeader:
                return 0; // written anew
            default:
                return state;
        }
    }
}
