using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>On how many paths the responses of bodies carry their header.</summary>
internal sealed class HeaderPresences(HeaderSummaries summaries)
{
    /// <summary>
    /// On how many paths the header is there when the response is sent; null where the code does not compile, which is no ground for
    /// a diagnostic. <paramref name="graph"/> builds the body's graph, or takes the driver's.
    /// </summary>
    public HeaderPresence? Of(BodyFacts body, Response response, Func<IOperation, ControlFlowGraph> graph, CancellationToken cancellation)
    {
        if (response.BringsHeader)
        {
            return HeaderPresence.Always;
        }

        if (response.Shape is ResponseShape.Configured)
        {
            return NamesHeaderNearby(response.Operation) ? HeaderPresence.Always : HeaderPresence.Never;
        }

        if (body.PointOf(response.Operation, graph, cancellation) is not { } point)
        {
            return null;
        }

        HeaderFlow flow = FlowOf(point, response, cancellation);
        int entry = EntryOf(point.Graph, response, cancellation);
        return (
            response.IsThrown ? flow.Before(point, entry)
            : response.Shape is ResponseShape.Exception or ResponseShape.Carried ? flow.ThrownFrom(point, entry)
            : flow.SentFrom(point, entry, response)
        ) switch
        {
            HeaderFlow.Unset => HeaderPresence.Never,
            HeaderFlow.Set | HeaderFlow.Unset => HeaderPresence.Sometimes,
            _ => HeaderPresence.Always,
        };
    }

    /// <summary>
    /// Where only some paths carry the header, the condition and its outcome on the paths that do not; see <see
    /// cref="HeaderFlow.Uncovered"/>.
    /// </summary>
    public (IOperation Condition, bool Outcome)? UncoveredPath(
        BodyFacts body,
        Response response,
        Func<IOperation, ControlFlowGraph> graph,
        CancellationToken cancellation
    ) =>
        body.PointOf(response.Operation, graph, cancellation) is { } point
            ? FlowOf(point, response, cancellation).Uncovered(point, EntryOf(point.Graph, response, cancellation), response)
            : null;

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
        new(point.Graph, summaries, SummaryStack.Empty, response.Target, cancellation)
        {
            Sets = response.Status == 407 ? EffectKind.SetsProxyHeader : EffectKind.SetsHeader,
        };

    // A lambda begins with what held where it stands, a local function with what holds at its calls.
    private int EntryOf(GraphFacts graph, Response response, CancellationToken cancellation)
    {
        if (graph.Parent is not { } parent)
        {
            return HeaderFlow.Unset;
        }

        HeaderFlow flow = new(parent, summaries, SummaryStack.Empty, response.Target, cancellation);
        int entry = EntryOf(parent, response, cancellation);
        int state = 0;
        foreach (FlowPoint use in parent.UsesOf(graph.Graph.OriginalOperation))
        {
            state |= flow.Before(use, entry);
        }

        return state == 0 ? HeaderFlow.Unset : state;
    }
}
