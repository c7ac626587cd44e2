using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1008;

public class Fix
{
    [Fact]
    public Task Calls_the_base_method() => Verify.Fix<UNA1008ChallengeWithoutStatus, CallBaseChallenge>(
        HandlerSource.Of("""
            protected override Task [|HandleChallengeAsync|](AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                return Task.CompletedTask;
            }
            """),
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                return base.HandleChallengeAsync(properties);
            }
            """));

    [Fact]
    public Task Calls_the_base_method_before_a_body() => Verify.Fix<UNA1008ChallengeWithoutStatus, CallBaseChallenge>(
        HandlerSource.Of("""
            protected override async Task [|HandleChallengeAsync|](AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                await Response.WriteAsync("no");
            }
            """),
        HandlerSource.Of("""
            protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                await base.HandleChallengeAsync(properties);
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                await Response.WriteAsync("no");
            }
            """));
}
