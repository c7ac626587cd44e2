using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>
/// Endpoints of FastEndpoints that write a status and send nothing: the framework then sends a response of its own, 204 or 200
/// (<c>on-the-wire.md</c> B14).
/// </summary>
internal static class AutoSend
{
    /// <summary>Whether a path from the written status ends without anything being sent.</summary>
    public static bool Overrides(Response response, ISymbol owner, BodyFacts body, CompilationFacts facts, OperationBlockAnalysisContext context)
    {
        if (facts.Types.RequestPath.FastEndpoint is not { } endpoint || owner is not IMethodSymbol { Name: "HandleAsync" or "ExecuteAsync", IsOverride: true } method
            || !method.ContainingType.IsOrDerivesFrom(endpoint) || Functions.Innermost(response.Operation) is not null
            || body.PointOf(response.Operation, context.GetControlFlowGraph, context.CancellationToken) is not { } point)
        {
            return false;
        }

        int ends = new AnswerFlow(point.Graph, facts, SummaryStack.Empty, forgivesHelpers: false, context.CancellationToken).AtEndBehind(point, out _);
        foreach (AnswerState end in AnswerState.Each(ends))
        {
            if (end is { Status: AnswerStatus.Unauthorized or AnswerStatus.Forbidden, IsStarted: false })
            {
                return true;
            }
        }

        return false;
    }
}
