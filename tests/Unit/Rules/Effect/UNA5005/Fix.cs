using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5005;

public class Fix
{
    [Fact]
    public Task Moves_the_write() => Verify.Fix<UNA5005WrittenTooLate, MoveLateWrite>("""
        public static class C
        {
            public static async Task Late(HttpContext context)
            {
                await context.Response.WriteAsync("no");
                [|context.Response.StatusCode = 401|];
            }

            public static Task Cleared(HttpContext context)
            {
                [|context.Response.StatusCode = 401|];
                context.Response.Clear();
                return context.Response.WriteAsync("no");
            }

            public static void Others(HttpContext context)
            {
                [|context.Request.Headers.WWWAuthenticate = "Key"|];
                context.Response.OnCompleted(() =>
                {
                    [|context.Response.Headers.WWWAuthenticate = "Key"|];
                    return Task.CompletedTask;
                });
            }
        }
        """, """
        public static class C
        {
            public static async Task Late(HttpContext context)
            {
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            }

            public static Task Cleared(HttpContext context)
            {
                context.Response.Clear();
                context.Response.StatusCode = 401;
                return context.Response.WriteAsync("no");
            }

            public static void Others(HttpContext context)
            {
                context.Response.Headers.WWWAuthenticate = "Key";
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.WWWAuthenticate = "Key";
                    return Task.CompletedTask;
                });
            }
        }
        """);
}
