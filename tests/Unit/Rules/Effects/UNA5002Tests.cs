using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Effects;

public class UNA5002Tests
{
    private static string Middleware(string body, string members = "") => $$"""
        using Microsoft.AspNetCore.Authentication;

        public sealed class KeyMiddleware(RequestDelegate next, ILogger<KeyMiddleware> logger)
        {
            private readonly RequestDelegate _next = next;

            public async Task InvokeAsync(HttpContext context)
            {
                bool ok = context.Request.Headers.ContainsKey("X-Key");
                {{body}}
            }

            {{members}}
        }
        """;

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
    public Task Fires(string body, string members = "") => Verify.Rule<UNA5002DeniedAndPassedOn>(Middleware(body, members));

    [Theory]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; return; } await next(context);")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; } else { await next(context); }")]
    [InlineData("""if (ok) { await next(context); } else { context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); }""")]
    [InlineData("""try { if (!ok) { context.Response.StatusCode = 401; return; } await next(context); } finally { logger.LogInformation("x"); }""")]
    [InlineData("""try { if (!ok) { context.Response.StatusCode = 401; return; } } finally { logger.LogInformation("x"); } await next(context);""")]
    [InlineData("""try { if (!ok) { context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); return; } } catch (IOException) { } await next(context);""")]
    [InlineData("if (await Rejects(context)) { return; } await next(context);", """private static async Task<bool> Rejects(HttpContext context) { if (context.Request.Path == "/x") { context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); return true; } return false; }""")]
    [InlineData("if (!Allows(context)) { return; } await next(context);", """private static bool Allows(HttpContext context) { if (context.Request.Path == "/x") { context.Response.StatusCode = 401; return false; } return true; }""")]
    [InlineData("bool denied = false; if (!ok) { context.Response.StatusCode = 401; denied = true; } if (!denied) { await next(context); }")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; } if (ok) { await next(context); }")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; } if (context.Response.StatusCode != 401) { await next(context); }")]
    [InlineData("""if (!ok) { context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); } if (!context.Response.HasStarted) { await next(context); }""")]
    [InlineData("""if (!context.Request.Headers.ContainsKey("X-Key")) { context.Response.StatusCode = 401; } if (context.Request.Headers.ContainsKey("X-Key")) { await next(context); }""")]
    [InlineData("await next(context); if (context.Response.StatusCode == 404) { context.Response.StatusCode = 401; }")]
    [InlineData("try { await next(context); } catch (UnauthorizedAccessException) { context.Response.StatusCode = 401; }")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; throw new InvalidOperationException(); } await next(context);")]
    [InlineData("if (!ok) { Deny(context); return; } await next(context);", "private static void Deny(HttpContext context) => context.Response.StatusCode = 401;")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; context.Response.StatusCode = 200; } await next(context);")]
    [InlineData("if (!ok) { context.Response.OnStarting(() => { context.Response.StatusCode = 401; return Task.CompletedTask; }); } await next(context);")]
    [InlineData("_refused = false; if (!ok) { context.Response.StatusCode = 401; _refused = true; } if (!_refused) { await next(context); }", "private bool _refused;")]
    public Task Silent(string body, string members = "") => Verify.Rule<UNA5002DeniedAndPassedOn>(Middleware(body, members));

    [Fact]
    public Task Fires_in_inline_middleware_and_not_in_endpoint_filters() => Verify.Rule<UNA5002DeniedAndPassedOn>("""
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
    public Task Fires_in_typed_middleware() => Verify.Rule<UNA5002DeniedAndPassedOn>("""
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

    [Fact]
    public Task The_missing_challenge_is_not_the_point() => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware("if (!ok) { context.Response.StatusCode = 401; } await next(context);"));

    [Fact]
    public Task The_missing_challenge_is_the_point_where_the_request_stops() => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware("if (!ok) { [|context.Response.StatusCode = 401|]; return; } await next(context);"));
}
