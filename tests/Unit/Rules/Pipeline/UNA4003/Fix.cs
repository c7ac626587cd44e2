using Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4003;

public class Fix
{
    [Fact]
    public Task Removes_the_write() => Verify.Fix<UNA4003ResponseWrittenBeforeChallenge, LeaveAnswerToChallenge>(
        HandlerSource.Events("""
            options.Events = new JwtBearerEvents
            {
                OnAuthenticationFailed = async context =>
                {
                    context.NoResult();
                    [|context.Response.StatusCode = 401|];
                    context.Response.ContentType = "text/plain";
                    await context.Response.WriteAsync("no");
                },
                OnTokenValidated = context =>
                {
                    [|context.Response.StatusCode = 401|];
                    return Task.CompletedTask;
                },
            };
            """),
        HandlerSource.Events("""
            options.Events = new JwtBearerEvents
            {
                OnAuthenticationFailed = context =>
                {
                    context.NoResult();
                    return Task.CompletedTask;
                },
                OnTokenValidated = context =>
                {
                    return Task.CompletedTask;
                },
            };
            """));

    [Fact]
    public Task Takes_the_answer_over_before_writing() => Verify.Fix<UNA4003ResponseWrittenBeforeChallenge, LeaveAnswerToChallenge>(
        HandlerSource.Events("""
            options.Events.OnChallenge = async context =>
            {
                [|context.Response.StatusCode = 401|];
                await context.Response.WriteAsync("no");
            };
            """),
        HandlerSource.Events("""
            options.Events.OnChallenge = async context =>
            {
                context.HandleResponse();
                context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            };
            """));
}
