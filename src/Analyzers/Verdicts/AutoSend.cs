using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>
/// Classes that are endpoints, write a status and send nothing: the framework then sends a response of its own
/// (<c>on-the-wire.md</c> B14). With a response body it keeps the status, so an endpoint that may have one is not meant.
/// </summary>
internal static class AutoSend
{
    /// <summary>Whether a path from the written status ends without anything being sent.</summary>
    public static bool Overrides(Response response, BodyFacts body, VerdictFacts facts, in BlockContext context)
    {
        if (
            context.Owner is not IMethodSymbol method
            || !SendsByItself(method, facts)
            || EnclosingFunctions.Innermost(response.Operation) is not null
            || body.PointOf(response.Operation, context.Graph, context.Cancellation) is not { } point
        )
        {
            return false;
        }

        int ends = new ResponseFlow(
            point.Graph,
            facts.Flow.Responses,
            SummaryStack.Empty,
            forgivesHelpers: false,
            context.Cancellation
        ).AtEndBehind(point, out _);
        foreach (ResponseState end in ResponseState.Each(ends))
        {
            if (end is { Status: ResponseStatus.Unauthorized or ResponseStatus.Forbidden, IsStarted: false })
            {
                return true;
            }
        }

        return false;
    }

    private static bool SendsByItself(IMethodSymbol method, VerdictFacts facts)
    {
        foreach (Framework framework in facts.Frameworks.Present)
        {
            if (framework.SendsByItself(method))
            {
                return true;
            }
        }

        return false;
    }
}
