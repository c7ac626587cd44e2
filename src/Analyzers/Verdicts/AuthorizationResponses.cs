using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>
/// Authorization code that makes responses itself: what UNA5006 reports, and what silences the rules about the challenge.
/// </summary>
internal static class AuthorizationResponses
{
    private const string OfHandler =
        "An authorization handler runs before the answer: the challenge or forbid that follows sets the status again, and throws "
            + "once the body has started; call 'context.Fail()' and leave the answer to the scheme";

    private const string OfResultHandler =
        "This 401 is sent for every failure, without a challenge and also to callers who are signed in and get 403 otherwise; "
            + "delegate to 'AuthorizationMiddlewareResultHandler'";

    /// <summary>What is wrong with the response, or null.</summary>
    public static string? MessageFor(Response response, ISymbol owner, BodyFacts body, FrameworkFacts facts)
    {
        if (owner is not IMethodSymbol method)
        {
            return null;
        }

        if (response.Shape is ResponseShape.Write && facts.Is(method.ContainingType, TypeRoles.AuthorizationHandler))
        {
            return OfHandler;
        }

        return
            facts.Is(method.ContainingType, TypeRoles.AuthorizationResultHandler)
            && facts.Receives(method, TypeRoles.AuthorizationResult)
            && !TellsApart(body.Root, facts)
            ? OfResultHandler
            : null;
    }

    private static bool TellsApart(IOperation root, FrameworkFacts facts)
    {
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            if (
                operation is IPropertyReferenceOperation { Property: { } property }
                && (
                    property.Name is "IsAuthenticated"
                    || (property.Name is "Challenged" or "Forbidden" && facts.Is(property.ContainingType, TypeRoles.AuthorizationResult))
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
