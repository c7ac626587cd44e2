using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA4003Tests
{
    [Theory]
    [InlineData("""
        options.Events.OnAuthenticationFailed = async context =>
        {
            context.NoResult();
            [|context.Response.StatusCode = 401|];
            await context.Response.WriteAsync("no");
        };
        """)]
    [InlineData("""
        options.Events.OnMessageReceived = context =>
        {
            [|context.Response.StatusCode = 401|];
            return Task.CompletedTask;
        };
        """)]
    [InlineData("""options.Events.OnTokenValidated = context => [|context.Response.WriteAsync("no")|];""")]
    [InlineData("""
        options.Events.OnAuthenticationFailed = context => [|Write(context.HttpContext)|];
        static Task Write(HttpContext context)
        {
            context.Response.StatusCode = 401;
            return context.Response.WriteAsync("no");
        }
        """)]
    [InlineData("""
        options.Events.OnAuthenticationFailed = Failed;
        static Task Failed(AuthenticationFailedContext context)
        {
            [|context.Response.StatusCode = 401|];
            return Task.CompletedTask;
        }
        """)]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            [|context.Response.StatusCode = 401|];
            await context.Response.WriteAsync("no");
        };
        """)]
    [InlineData("""options.Events.OnChallenge = context => [|context.Response.WriteAsJsonAsync(new { error = "no" })|];""")]
    public Task Fires(string events) => Verify.Rule<UNA4003ResponseWrittenBeforeChallenge>(HandlerSource.Events(events));

    [Theory]
    [InlineData("""
        options.Events.OnAuthenticationFailed = context =>
        {
            context.Response.Headers.Append("Token-Expired", "true");
            return Task.CompletedTask;
        };
        """)]
    [InlineData("""
        options.Events.OnTokenValidated = context =>
        {
            context.Fail("no");
            return Task.CompletedTask;
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            context.HandleResponse();
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("no");
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("no");
            context.HandleResponse();
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            return Write(context);
        };
        static Task Write(JwtBearerChallengeContext context) => context.Response.WriteAsync("no");
        """)]
    [InlineData("""
        options.Events.OnAuthenticationFailed = context =>
        {
            context.Response.OnStarting(() => { context.Response.StatusCode = 401; return Task.CompletedTask; });
            return Task.CompletedTask;
        };
        """)]
    public Task Silent(string events) => Verify.Rule<UNA4003ResponseWrittenBeforeChallenge>(HandlerSource.Events(events));

    [Fact]
    public Task Fires_on_an_override_of_the_events() => Verify.Rule<UNA4003ResponseWrittenBeforeChallenge>("""
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public class Events : JwtBearerEvents
        {
            public override Task AuthenticationFailed(AuthenticationFailedContext context)
            {
                [|context.Response.StatusCode = 401|];
                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task The_missing_challenge_is_not_the_point() => Verify.Rule<UNA1002StatusWithoutChallenge>(
        HandlerSource.Events("""
            options.Events.OnAuthenticationFailed = context =>
            {
                context.Response.StatusCode = 401;
                return Task.CompletedTask;
            };
            """));

    [Fact]
    public Task Silent_on_remote_sign_in() => Verify.Rule<UNA4003ResponseWrittenBeforeChallenge>("""
        using Microsoft.AspNetCore.Authentication;

        public static class Setup
        {
            public static Task Failed(RemoteFailureContext context)
            {
                context.HandleResponse();
                context.Response.StatusCode = 401;
                return context.Response.WriteAsync("no");
            }
        }
        """);
}
