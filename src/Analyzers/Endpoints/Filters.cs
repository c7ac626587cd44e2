using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Frameworks.Middleware;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Endpoints;

/// <summary>Functions that stand before an endpoint and may stop the request: MVC filters and middleware.</summary>
internal static class Filters
{
    /// <summary>
    /// Whether the method is an MVC filter's and runs before the action: one without a delegate stops the request only by setting
    /// <c>context.Result</c>, one with a delegate by not calling it (<c>on-the-wire.md</c> A7).
    /// </summary>
    public static bool IsMvcGuard(IMethodSymbol method, KnownTypes types, out bool hasNext)
    {
        hasNext = false;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) || method.Parameters is not [{ Type: { } context }, ..] || !method.ContainingType.IsOrImplements(types.RequestPath.Filter))
        {
            return false;
        }

        RequestPathTypes pipeline = types.RequestPath;
        hasNext = method.Parameters.Length == 2 && pipeline.IsNext(method.Parameters[1].Type, types.Http);
        string name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        return name switch
        {
            "OnAuthorization" or "OnAuthorizationAsync" => context.Is(pipeline.AuthorizationFilterContext),
            "OnResourceExecuting" or "OnResourceExecutionAsync" => context.Is(pipeline.ResourceExecutingContext),
            "OnActionExecuting" or "OnActionExecutionAsync" => context.Is(pipeline.ActionExecutingContext),
            "OnPageHandlerExecuting" or "OnPageHandlerExecutionAsync" => context.Is(pipeline.PageHandlerExecutingContext),
            _ => false,
        };
    }

    /// <summary>
    /// Whether the function is handed the request, as middleware is. Endpoint filters are left out: a minimal API does not run its
    /// handler once a filter has set a status of 400 or more.
    /// </summary>
    public static bool MayGoOn(IMethodSymbol function, KnownTypes types)
    {
        foreach (IParameterSymbol parameter in function.Parameters)
        {
            if (parameter.Type.IsOrDerivesFrom(types.Http.HttpContext))
            {
                return true;
            }
        }

        return false;
    }
}
