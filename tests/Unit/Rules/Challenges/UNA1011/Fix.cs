using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1011;

public class Fix
{
    [Fact]
    public Task Moves_the_header() => Verify.Fix<UNA1011ChallengeWhileAuthenticating, MoveToChallenge>(
        HandlerSource.Of(string.Empty, authenticate: """
            [|Response.Headers.WWWAuthenticate = "Key"|];
                    return Task.FromResult(AuthenticateResult.NoResult());
            """),
        HandlerSource.Of("""

            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                return base.HandleChallengeAsync(properties);
            }
            """));
}
