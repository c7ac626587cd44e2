using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5002;

public class Fires
{
    [Theory]
    [InlineData("if (!ok) { [|context.Response.StatusCode = 401|]; } await next(context);")]
    [InlineData("""if (!ok) { [|context.Response.StatusCode = 403|]; await context.Response.WriteAsync("no"); } await _next(context);""")]
    [InlineData("if (!ok) { [|context.Response.StatusCode = 401|]; } await _next.Invoke(context);")]
    [InlineData("if (!ok) { [|Deny(context)|]; } await _next(context);", "private static void Deny(HttpContext context) => context.Response.StatusCode = 401;")]
    [InlineData("if (!ok) { await [|context.ChallengeAsync()|]; } await _next(context);")]
    [InlineData("""try { if (!ok) { [|context.Response.StatusCode = 401|]; } } finally { logger.LogInformation("x"); } await _next(context);""")]
    [InlineData("try { Check(context); } catch (InvalidOperationException) { [|context.Response.StatusCode = 401|]; } await _next(context);", "private static void Check(HttpContext context) { }")]
    [InlineData("""switch (context.Request.Method) { case "GET": [|context.Response.StatusCode = 401|]; break; } await _next(context);""")]
    [InlineData("""if (!ok) { [|context.Response.StatusCode = 401|]; } if (context.Request.Path == "/x") { return; } await _next(context);""")]
    public Task Where_a_denied_request_goes_on(string body, string members = "") => Verify.Rule<UNA5002DeniedAndPassedOn>(KeyMiddlewareSource.Middleware(body, members));

    [Fact]
    public Task In_inline_middleware_and_not_in_endpoint_filters() => Verify.Rule<UNA5002DeniedAndPassedOn>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (context, next) =>
        {
            if (!context.Request.Headers.ContainsKey("X-Key"))
            {
                [|context.Response.StatusCode = 401|];
            }

            await next();
        });
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            if (!context.Request.Headers.ContainsKey("X-Key"))
            {
                [|context.Response.StatusCode = 401|];
            }

            await next(context);
        });
        app.Use(next => async context =>
        {
            if (!context.Request.Headers.ContainsKey("X-Key"))
            {
                [|context.Response.StatusCode = 401|];
            }

            await next(context);
        });
        app.MapGet("/", () => 1).AddEndpointFilter(async (context, next) =>
        {
            if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
            {
                context.HttpContext.Response.StatusCode = 401; // the handler does not run after this
            }

            return await next(context);
        });
        app.MapGet("/right", () => 1).AddEndpointFilter(async (context, next) =>
        {
            if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
            {
                return Results.Unauthorized();
            }

            return await next(context);
        });
        app.Run();
        """);

    [Fact]
    public Task In_typed_middleware() => Verify.Rule<UNA5002DeniedAndPassedOn>("""
        public sealed class Typed : IMiddleware
        {
            public async Task InvokeAsync(HttpContext context, RequestDelegate next)
            {
                if (!context.Request.Headers.ContainsKey("X-Key"))
                {
                    [|context.Response.StatusCode = 401|];
                }

                await next(context);
            }
        }
        """);
}
