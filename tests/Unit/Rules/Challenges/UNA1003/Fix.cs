using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1003;

public class Fix
{
    [Fact]
    public Task Appends_behind_the_status() => Verify.Fix<UNA1003ChallengeOverrideWithoutHeader, AppendInHandler>(
        HandlerSource.Of("""
            protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                [|Response.StatusCode = 401|];
                await Response.WriteAsync("no");
            }
            """),
        HandlerSource.Of("""
            protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.StatusCode = 401;
                Response.Headers.Append(HeaderNames.WWWAuthenticate, Scheme.Name);
                await Response.WriteAsync("no");
            }
            """));

    [Fact]
    public Task Appends_before_the_base_call() => Verify.Fix<UNA1003ChallengeOverrideWithoutHeader, AppendInHandler>(
        HandlerSource.Of("protected override Task [|HandleChallengeAsync|](AuthenticationProperties properties) => base.HandleChallengeAsync(properties);", "BasicHandler"),
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Basic realm=\"YOUR-REALM\", charset=\"UTF-8\"");
                return base.HandleChallengeAsync(properties);
            }
            """, "BasicHandler"));
}
