using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1005;

public class Fix
{
    [Fact]
    public Task Appends_the_schemes_challenge() => Verify.Fix<UNA1005TakenOverChallengeWithoutHeader, AnswerInChallengeEvent>(
        HandlerSource.Events("""
            options.Events.OnChallenge = async context =>
            {
                [|context.HandleResponse()|];
                context.Response.StatusCode = 401;
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
