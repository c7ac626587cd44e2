using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2005;

public class Fix
{
    [Fact]
    public Task Answers_403_to_a_forbid() => Verify.Fix<UNA2005WrongCodeInHook, SwapHookCode>(
        HandlerSource.Of("""
            protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
            {
                [|Response.StatusCode = 401|];
                return Task.CompletedTask;
            }
            """),
        HandlerSource.Of("""
            protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
            {
                Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
            """));

    [Fact]
    public Task Answers_401_to_a_challenge() => Verify.Fix<UNA2005WrongCodeInHook, SwapHookCode>(
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                [|Response.StatusCode = StatusCodes.Status403Forbidden|];
                return Task.CompletedTask;
            }
            """),
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.StatusCode = StatusCodes.Status401Unauthorized;
                Response.Headers.Append(HeaderNames.WWWAuthenticate, Scheme.Name);
                return Task.CompletedTask;
            }
            """));
}
