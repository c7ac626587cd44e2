namespace Storefront.Warehouse;

/// <summary>Wrong: the request is denied and goes on all the same.</summary>
public sealed class LoadingDockMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/dock") && !context.Request.Headers.ContainsKey("X-Dock-Key"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized; // UNA5002
        }

        await next(context);
    }
}

/// <summary>Right: who has no key gets a challenge and goes no further.</summary>
public sealed class TruckGateMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/trucks") && !context.Request.Headers.ContainsKey("X-Dock-Key"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "DockKey";
            return;
        }

        await next(context);
    }
}
