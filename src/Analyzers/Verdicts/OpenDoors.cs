using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Flow;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>The denials after which the request goes on: what UNA5001 and UNA5002 report, and what silences UNA1002 there.</summary>
internal static class OpenDoors
{
    /// <summary>The denials of an MVC filter that leave the action running, each with its status.</summary>
    public static IEnumerable<(IOperation Denial, int Status)> OfFilter(FunctionContext context, bool hasNext)
    {
        if (context.Graph is not { } graph)
        {
            yield break;
        }

        Refusals denials = context.Denials(graph);
        foreach (Refusal denial in denials.All())
        {
            RefusalFlow after = denials.Follow(denial.Operation, denial.Point);
            if (hasNext ? after.ReachesNext : after.EndsOpen)
            {
                yield return (denial.Operation, denial.Status);
            }
        }
    }

    /// <summary>The denials of a middleware that are followed by a call of what comes next.</summary>
    public static IEnumerable<(IOperation Denial, int Status)> OfMiddleware(FunctionContext context) => OfFilter(context, hasNext: true);
}
