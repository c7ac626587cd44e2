using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Flow;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>What UNA1005 and UNA1006 have in common: they speak at the first <c>HandleResponse()</c> of a path.</summary>
internal static class TakenOver
{
    /// <summary>Whether some path comes to the call with the event not yet taken over.</summary>
    public static bool IsFirst(int before)
    {
        foreach (ResponseState state in ResponseState.Each(before))
        {
            if (!state.IsHandled)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the call stands.</summary>
    public static Location LocationOf(GraphFacts graph, FlowPoint call) =>
        graph.EventsOf(call.Block)[call.Index].Operation.Syntax.GetLocation();
}
