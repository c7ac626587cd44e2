using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>
/// Results that the framework of an endpoint does not execute: what UNA5004 reports, and what silences the rules about the challenge.
/// </summary>
internal static class ForeignResults
{
    /// <summary>Whether the response is a result of controllers that a route handler returns, which is written as JSON there.</summary>
    public static bool IsActionResultOfRoute(Response response, ISymbol owner, BodyFacts body, VerdictFacts facts) =>
        response
            is {
                Status: 401 or 403,
                Shape: ResponseShape.Result or ResponseShape.Delegated,
                Operation: IObjectCreationOperation { Type: { } type }
            }
        && facts.Frameworks.Is(type, TypeRoles.ActionResult)
        && ReturnPosition.IsReturned(response.Operation.Syntax)
        && RouteHandlers.IsAround(response.Operation, owner as IMethodSymbol, body.Root, facts.Frameworks);
}
