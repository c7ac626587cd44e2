using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Flow;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>The denials after which the request goes on: what UNA5001 and UNA5002 report, and what silences UNA1002 there.</summary>
internal static class OpenDoors
{
    /// <summary>
    /// The refusals of a filter that stops the request by its result alone, and leaves the action running; each with its status.
    /// </summary>
    public static IEnumerable<(IOperation Refusal, int Status)> OfResult(FunctionContext context) =>
        After(context, static after => after.EndsOpen);

    /// <summary>The refusals of a filter or middleware that are followed by a call of what comes next.</summary>
    public static IEnumerable<(IOperation Refusal, int Status)> OfDelegate(FunctionContext context) =>
        After(context, static after => after.ReachesNext);

    private static IEnumerable<(IOperation Refusal, int Status)> After(FunctionContext context, Func<RefusalFlow, bool> isOpen)
    {
        if (context.Graph is not { } graph)
        {
            yield break;
        }

        Refusals refusals = context.Refusals(graph);
        foreach (Refusal refusal in refusals.All())
        {
            if (isOpen(refusals.Follow(refusal.Operation, refusal.Point)))
            {
                yield return (refusal.Operation, refusal.Status);
            }
        }
    }
}
