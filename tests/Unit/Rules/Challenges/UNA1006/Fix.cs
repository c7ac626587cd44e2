using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1006;

public class Fix
{
    [Fact]
    public Task Answers() => Verify.Fix<UNA1006TakenOverChallengeWithoutStatus, AnswerInChallengeEvent>(
        HandlerSource.Events("""
            options.Events.OnChallenge = context =>
            {
                [|context.HandleResponse()|];
                return Task.CompletedTask;
            };
            """),
        HandlerSource.Events("""
            options.Events.OnChallenge = context =>
            {
                context.HandleResponse();
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);
                return Task.CompletedTask;
            };
            """), "UNA1006.Answer");

    [Fact]
    public Task Leaves_it_to_the_handler() => Verify.Fix<UNA1006TakenOverChallengeWithoutStatus, AnswerInChallengeEvent>(
        HandlerSource.Events("""
            options.Events.OnChallenge = context =>
            {
                [|context.HandleResponse()|];
                return Task.CompletedTask;
            };
            """),
        HandlerSource.Events("""
            options.Events.OnChallenge = context =>
            {
                return Task.CompletedTask;
            };
            """), "UNA1006.LeaveToHandler");
}
