using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>Why a status or a challenge never arrives.</summary>
internal static class LostWrites
{
    /// <summary>The reason why a write at that place is lost, or null.</summary>
    public static LossReason? ReasonOf(in FunctionContext context, FlowPoint point, bool isHeader) =>
        IsInCompletedCallback(context.Function) ? LossReason.Completed
        : IsAfterResult(context) ? LossReason.AfterResult
        : new StartedFlow(point.Graph, context.Facts.Flow.Summaries, context.Cancellation).HasStarted(point) ? LossReason.Started
        : new ClearedFlow(point.Graph, isHeader).IsLost(point) ? LossReason.Cleared
        : null;

    /// <summary>Whether an event writes the header, or a status that denies.</summary>
    public static bool IsWrite(FlowEvent happening, GraphFacts graph, out bool isHeader)
    {
        isHeader = happening.Effect.Kind is EffectKind.SetsHeader && HeaderEffects.NamesHeader(happening.Operation);
        return isHeader || (happening.Effect.Kind is EffectKind.WritesStatus && IsDenial(happening.Operation, graph));
    }

    private static bool IsDenial(IOperation write, GraphFacts graph)
    {
        List<Response> responses = [];
        graph.Body.StatusesOf(write, responses);
        return responses.Exists(response => response.Status is 401 or 403);
    }

    private static bool IsInCompletedCallback(IOperation? function)
    {
        IOperation? parent = function?.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent
            is IArgumentOperation
            {
                Parent: IInvocationOperation { TargetMethod: { Name: "OnCompleted", ContainingType.Name: "HttpResponse" } }
            };
    }

    private static bool IsAfterResult(in FunctionContext context)
    {
        if (
            context.Symbol.Name is not "OnResultExecuted"
            || context.Symbol.Parameters is not [{ Type: { } type }]
            || !context.Facts.Frameworks.Is(type, TypeRoles.ResultExecutedContext)
            || context.Graph is not { } graph
        )
        {
            return false;
        }

        foreach (FlowPoint _ in FunctionContext.Points(graph, EffectKind.Unknown))
        {
            return false; // it asks whether the response has started
        }

        return true;
    }
}
