using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Storefront.Warehouse;

/// <summary>Wrong: the status stops nobody. Without a result the action runs, and its own answer is 200.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WarehouseKeyFilterAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!context.HttpContext.Request.Headers.ContainsKey("X-Warehouse-Key"))
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status401Unauthorized; // UNA5001
        }
    }
}

/// <summary>Right: the result stops the request, and the challenge says how to get in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class GateKeyFilterAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!context.HttpContext.Request.Headers.ContainsKey("X-Warehouse-Key"))
        {
            context.HttpContext.Response.Headers.WWWAuthenticate = "WarehouseKey";
            context.Result = new UnauthorizedResult();
        }
    }
}
