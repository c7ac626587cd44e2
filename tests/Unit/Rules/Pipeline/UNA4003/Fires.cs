using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4003;

public class Fires
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
    public Task On_a_write_before_the_challenge(string events) => Verify.Rule<UNA4003ResponseWrittenBeforeChallenge>(HandlerSource.Events(events));

    [Fact]
    public Task On_an_override_of_the_events() => Verify.Rule<UNA4003ResponseWrittenBeforeChallenge>("""
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
}
