using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Endpoints;

/// <summary>Functions that stand before an endpoint and may stop the request: filters and middleware.</summary>
internal static class Filters
{
    /// <summary>
    /// How a method that runs before an endpoint stops the request: a filter without a delegate only by setting <c>context.Result</c>, one
    /// with
    /// a delegate by not calling it (<c>on-the-wire.md</c> A7).
    /// </summary>
    public static RequestGuard GuardOf(IMethodSymbol method, FrameworkFacts facts)
    {
        foreach (Framework framework in facts.Present)
        {
            if (framework.GuardOf(method) is not RequestGuard.None and var guard)
            {
                return guard;
            }
        }

        return RequestGuard.None;
    }

    /// <summary>
    /// Whether the function is handed the request, as middleware is. Endpoint filters are left out: a minimal API does not run its
    /// handler once a filter has set a status of 400 or more.
    /// </summary>
    public static bool MayGoOn(IMethodSymbol function, FrameworkFacts facts) => facts.Receives(function, TypeRoles.MiddlewareContext);
}
