namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Statuses that middleware writes.</summary>
public sealed class MiddlewareCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1002";

    /// <inheritdoc/>
    public override string Wrong => """
        public class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.StatusCode = 401;
                    return;
                }

                await next(context);
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        public class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.StatusCode = 401;
                    context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return;
                }

                await next(context);
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        public class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.StatusCode = 401;
                    context.Response.Headers.WWWAuthenticate = "ApiKey";
                    return;
                }

                await next(context);
            }
        }
        """;
}
