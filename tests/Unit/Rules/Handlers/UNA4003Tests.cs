using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Pipeline;
using Unauthorized.Analyzers.Startup;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA4003Tests
{
    [Theory]
    [InlineData("options.Events.OnAuthenticationFailed = async context =>\n{\n    context.NoResult();\n    [|context.Response.StatusCode = 401|];\n    await context.Response.WriteAsync(\"no\");\n};")]
    [InlineData("options.Events.OnMessageReceived = context =>\n{\n    [|context.Response.StatusCode = 401|];\n    return Task.CompletedTask;\n};")]
    [InlineData("options.Events.OnTokenValidated = context => [|context.Response.WriteAsync(\"no\")|];")]
    [InlineData("options.Events.OnAuthenticationFailed = context => [|Write(context.HttpContext)|];\nstatic Task Write(HttpContext context)\n{\n    context.Response.StatusCode = 401;\n    return context.Response.WriteAsync(\"no\");\n}")]
    [InlineData("options.Events.OnAuthenticationFailed = Failed;\nstatic Task Failed(AuthenticationFailedContext context)\n{\n    [|context.Response.StatusCode = 401|];\n    return Task.CompletedTask;\n}")]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    [|context.Response.StatusCode = 401|];\n    await context.Response.WriteAsync(\"no\");\n};")]
    [InlineData("options.Events.OnChallenge = context => [|context.Response.WriteAsJsonAsync(new { error = \"no\" })|];")]
    public Task Fires(string events) => Verify.Rule<UNA4003ResponseWrittenBeforeChallenge>(HandlerSource.Events(events));

    [Theory]
    [InlineData("options.Events.OnAuthenticationFailed = context =>\n{\n    context.Response.Headers.Append(\"Token-Expired\", \"true\");\n    return Task.CompletedTask;\n};")]
    [InlineData("options.Events.OnTokenValidated = context =>\n{\n    context.Fail(\"no\");\n    return Task.CompletedTask;\n};")]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    context.HandleResponse();\n    context.Response.StatusCode = 401;\n    await context.Response.WriteAsync(\"no\");\n};")]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    context.Response.StatusCode = 401;\n    await context.Response.WriteAsync(\"no\");\n    context.HandleResponse();\n};")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.Response.StatusCode = 401;\n    return Task.CompletedTask;\n};")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    return Write(context);\n};\nstatic Task Write(JwtBearerChallengeContext context) => context.Response.WriteAsync(\"no\");")]
    [InlineData("options.Events.OnAuthenticationFailed = context =>\n{\n    context.Response.OnStarting(() => { context.Response.StatusCode = 401; return Task.CompletedTask; });\n    return Task.CompletedTask;\n};")]
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
        HandlerSource.Events("options.Events.OnAuthenticationFailed = context =>\n{\n    context.Response.StatusCode = 401;\n    return Task.CompletedTask;\n};"));

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
