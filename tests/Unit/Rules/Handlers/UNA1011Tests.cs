using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA1011Tests
{
    [Fact]
    public Task Fires() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: """
            [|Response.Headers.WWWAuthenticate = "Key"|];
            return Task.FromResult(AuthenticateResult.NoResult());
            """));

    [Fact]
    public Task Fires_on_append() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: """
            if (!Request.Headers.ContainsKey("Authorization"))
            {
                [|Response.Headers.Append("WWW-Authenticate", "Key")|];
            }
            return Task.FromResult(AuthenticateResult.NoResult());
            """));

    [Fact]
    public Task Silent_in_the_challenge() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
            return base.HandleChallengeAsync(properties);
        }
        """));

    [Fact]
    public Task Silent_in_a_callback_that_looks_at_the_status() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: """
            Response.OnStarting(() =>
            {
                if (Response.StatusCode == 401)
                {
                    Response.Headers.WWWAuthenticate = "Key";
                }
                return Task.CompletedTask;
            });
            return Task.FromResult(AuthenticateResult.NoResult());
            """));

    [Fact]
    public Task Silent_on_a_header_of_the_request() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: """
            Request.Headers.WWWAuthenticate = "Key";
            return Task.FromResult(AuthenticateResult.NoResult());
            """));
}
