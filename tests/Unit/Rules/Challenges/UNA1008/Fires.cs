using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1008;

public class Fires
{
    [Theory]
    [InlineData("""
        protected override Task [|HandleChallengeAsync|](AuthenticationProperties properties)
        {
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
            return Task.CompletedTask;
        }
        """)]
    [InlineData("""
        protected override async Task [|HandleChallengeAsync|](AuthenticationProperties properties)
        {
            Response.Headers.WWWAuthenticate = "Key";
            await Response.WriteAsync("no");
        }
        """)]
    [InlineData("protected override Task [|HandleChallengeAsync|](AuthenticationProperties properties) => Task.CompletedTask;")]
    public Task On_an_override_without_a_status(string challenge) => Verify.Rule<UNA1008ChallengeWithoutStatus>(HandlerSource.Of(challenge));
}
