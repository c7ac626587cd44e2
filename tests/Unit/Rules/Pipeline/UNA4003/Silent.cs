using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4003;

public class Silent
{
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
    public Task On_events_that_leave_the_answer_or_take_it_over(string events) => Verify.Rule<UNA4003ResponseWrittenBeforeChallenge>(HandlerSource.Events(events));

    [Fact]
    public Task On_remote_sign_in() => Verify.Rule<UNA4003ResponseWrittenBeforeChallenge>("""
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
