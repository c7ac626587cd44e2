using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;
using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Pipeline;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>What events of JWT bearer do to every answer of an application, before and after the fix (<c>on-the-wire.md</c> B1 to B6).</summary>
public sealed class EventTests
{
    private static string Program(string events) => $$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.Net.Http.Headers;

        public static class App
        {
            public static void Services(WebApplicationBuilder builder) => builder.Services.PostConfigure<JwtBearerOptions>("Bearer", options =>
            {
                options.Events = new JwtBearerEvents();
                {{events}}
            });

            public static void Map(WebApplication app)
            {
                app.MapGet("/orders", () => "orders").RequireAuthorization();
                app.MapGet("/admin", () => "admin").RequireAuthorization(policy => policy.RequireRole("admin"));
                app.MapGet("/open", () => "open").AllowAnonymous();
            }
        }
        """;

    [Fact]
    public async Task B1_a_challenge_that_is_taken_over_sends_its_header()
    {
        Repaired program = await Repaired.ByAsync<UNA1005TakenOverChallengeWithoutHeader, AnswerInChallengeEvent>(Program("""
            options.Events.OnChallenge = async context =>
            {
                context.HandleResponse();
                context.Response.StatusCode = 401;
                await context.Response.WriteAsJsonAsync(new { error = "no" });
            };
            """));
        (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.Anonymous, "/orders");

        Assert.Equal((401, null), (before.Status, before.Challenge));
        Assert.Equal(before with { Challenge = "Bearer" }, after);
    }

    [Theory]
    [InlineData("UNA1006.Answer")]
    [InlineData("UNA1006.LeaveToHandler")]
    public async Task B2_a_challenge_that_is_taken_over_answers_401(string key)
    {
        Repaired program = await Repaired.ByAsync<UNA1006TakenOverChallengeWithoutStatus, AnswerInChallengeEvent>(Program("""
            options.Events.OnChallenge = context =>
            {
                context.HandleResponse();
                return Task.CompletedTask;
            };
            """), key);
        (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.Anonymous, "/orders");

        Assert.Equal((200, null, ""), (before.Status, before.Challenge, before.Body));
        Assert.Equal((401, "Bearer"), (after.Status, after.Challenge));
    }

    [Fact]
    public async Task B3_a_challenge_event_that_writes_takes_the_answer_over()
    {
        Repaired program = await Repaired.ByAsync<UNA4003ResponseWrittenBeforeChallenge, LeaveAnswerToChallenge>(Program("""
            options.Events.OnChallenge = async context =>
            {
                context.Response.StatusCode = 401;
                await context.Response.WriteAsJsonAsync(new { error = "no" });
            };
            """));
        (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.Anonymous, "/orders");

        Assert.Equal(Exchange.Aborted, before);
        Assert.Equal((401, "Bearer", "{\"error\":\"no\"}"), (after.Status, after.Challenge, after.Body));
    }

    [Fact]
    public async Task B4_a_stale_token_no_longer_breaks_endpoints_for_everybody()
    {
        Repaired program = await Repaired.ByAsync<UNA4003ResponseWrittenBeforeChallenge, LeaveAnswerToChallenge>(Program("""
            options.Events.OnAuthenticationFailed = async context =>
            {
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            };
            """));
        (Exchange before, Exchange after) = await program.AskAsync(Repaired.BadToken, Caller.User, "/open");
        (Exchange unknown, Exchange missing) = await program.AskAsync(Repaired.BadToken, Caller.User, "/nothing-here");
        Exchange guarded = await program.After.AskAsync(Repaired.BadToken, Caller.User, "/orders");

        Assert.Equal(Exchange.Aborted, before);
        Assert.Equal((200, "open"), (after.Status, after.Body));
        Assert.Equal((401, 404), (unknown.Status, missing.Status));
        Assert.Equal((401, "Bearer error=\"invalid_token\""), (guarded.Status, guarded.Challenge));
    }

    [Fact]
    public async Task B5_a_stale_token_no_longer_gives_open_endpoints_a_401()
    {
        Repaired program = await Repaired.ByAsync<UNA4003ResponseWrittenBeforeChallenge, LeaveAnswerToChallenge>(Program("""
            options.Events.OnAuthenticationFailed = context =>
            {
                context.NoResult();
                context.Response.StatusCode = 401;
                return Task.CompletedTask;
            };
            """));
        (Exchange before, Exchange after) = await program.AskAsync(Repaired.BadToken, Caller.User, "/open");

        Assert.Equal((401, "open"), (before.Status, before.Body));
        Assert.Equal((200, "open"), (after.Status, after.Body));
    }

    [Fact]
    public async Task B6_a_forbid_answers_403()
    {
        Repaired program = await Repaired.ByAsync<UNA2005WrongCodeInHook, SwapHookCode>(Program("""
            options.Events.OnForbidden = async context =>
            {
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            };
            """));
        (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.User, "/admin");

        Assert.Equal((401, null), (before.Status, before.Challenge));
        Assert.Equal(before with { Status = 403 }, after);
    }

    [Fact]
    public async Task An_expired_token_is_answered_401_with_a_challenge()
    {
        Repaired program = await Repaired.ByAsync<UNA2006TokenExceptionMapped, AnswerBadToken>("""
            using Microsoft.AspNetCore.Authentication.JwtBearer;
            using Microsoft.IdentityModel.Tokens;

            public static class App
            {
                public static void Map(WebApplication app) => app.MapGet("/deliveries", () =>
                {
                    try
                    {
                        throw new SecurityTokenExpiredException();
                    }
                    catch (SecurityTokenExpiredException)
                    {
                        return Results.StatusCode(403);
                    }
                });
            }
            """);
        (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.Anonymous, "/deliveries");

        Assert.Equal((403, null), (before.Status, before.Challenge));
        Assert.Equal((401, "YOUR-SCHEME"), (after.Status, after.Challenge));
    }
}
