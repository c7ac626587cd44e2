using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1011;

public class Fires
{
    [Fact]
    public Task On_an_assignment() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: """
            [|Response.Headers.WWWAuthenticate = "Key"|];
            return Task.FromResult(AuthenticateResult.NoResult());
            """));

    [Fact]
    public Task On_append() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: """
            if (!Request.Headers.ContainsKey("Authorization"))
            {
                [|Response.Headers.Append("WWW-Authenticate", "Key")|];
            }
            return Task.FromResult(AuthenticateResult.NoResult());
            """));
}
