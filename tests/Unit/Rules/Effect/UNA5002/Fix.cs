using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5002;

public class Fix
{
    [Fact]
    public Task Returns() => Verify.Fix<UNA5002DeniedAndPassedOn, ReturnAfterDenial>("""
        public sealed class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!context.Request.Headers.ContainsKey("X-Key"))
                {
                    [|context.Response.StatusCode = 401|];
                    await context.Response.WriteAsync("no");
                }

                if (context.Request.Path == "/x")
                    [|context.Response.StatusCode = 403|];

                await next(context);
            }
        }
        """, """
        public sealed class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!context.Request.Headers.ContainsKey("X-Key"))
                {
                    context.Response.StatusCode = 401;
                    context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    await context.Response.WriteAsync("no");
                    return;
                }

                if (context.Request.Path == "/x")
                {
                    context.Response.StatusCode = 403;
                    return;
                }

                await next(context);
            }
        }
        """);

    [Fact]
    public Task Leaves_a_denial_alone_that_is_no_branch() => Verify.NoFix<UNA5002DeniedAndPassedOn, ReturnAfterDenial>("""
        public sealed class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                [|context.Response.StatusCode = 401|];
                await next(context);
            }
        }
        """);
}
