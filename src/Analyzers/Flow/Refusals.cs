using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>One place at which a function denies a request, with the operation of the tree where it is known.</summary>
internal readonly struct Refusal(IOperation operation, int status, FlowPoint point)
{
    /// <summary>The status write, the challenge or forbid call, or the call of a helper that always denies.</summary>
    public IOperation Operation { get; } = operation;

    /// <summary>401 or 403.</summary>
    public int Status { get; } = status;

    /// <summary>Where it stands.</summary>
    public FlowPoint Point { get; } = point;
}

/// <summary>Finds the places at which a function denies a request by what it does to the response, and follows them.</summary>
internal sealed class Refusals(ResponseSummaries summaries, GraphFacts graph, CancellationToken cancellation)
{
    /// <summary>Statuses written as 401 or 403, challenges, forbids, and helpers that always do one of these.</summary>
    public IEnumerable<Refusal> All()
    {
        foreach (BasicBlock block in graph.Graph.Blocks)
        {
            IReadOnlyList<FlowEvent> events = graph.EventsOf(block);
            for (int i = 0; i < events.Count; i++)
            {
                if (StatusOf(events[i]) is { } status)
                {
                    yield return new Refusal(events[i].Operation, status, new FlowPoint(graph, block, i));
                }
            }
        }
    }

    /// <summary>What becomes of the request after a denial.</summary>
    public RefusalFlow Follow(IOperation denial, FlowPoint point)
    {
        bool isClosed = false;
        new ResponseFlow(graph, summaries, SummaryStack.Empty, forgivesHelpers: false, cancellation).AtEndBehind(point, out int before);
        foreach (ResponseState state in ResponseState.Each(before))
        {
            isClosed |= state.IsHandled;
        }

        return new RefusalFlow(
            graph,
            summaries,
            new Correlation(graph.Body.InTree(denial), graph.Body.Locals, summaries.Headers.Graphs.Frameworks),
            cancellation
        ).From(point, isClosed);
    }

    private int? StatusOf(FlowEvent happening)
    {
        switch (happening.Effect.Kind)
        {
            case EffectKind.WritesStatus:
                List<Response> responses = [];
                graph.Body.StatusesOf(happening.Operation, responses);
                return responses is [{ Status: 401 or 403 } first, ..] && responses.TrueForAll(r => r.Status is 401 or 403)
                    ? first.Status
                    : null;
            case EffectKind.SetsHeader when happening.Effect.Has(EffectTraits.Challenges):
                return 401;
            case EffectKind.Delegates when happening.Effect.Has(EffectTraits.Forbids):
                return 403;
            case EffectKind.CallsHelper
                when happening.Operation is IInvocationOperation helper && summaries.AlwaysDenies(helper.TargetMethod, graph, cancellation):
                return 401;
            default:
                return null;
        }
    }
}
