using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1011;

public class Silent
{
    [Fact]
    public Task In_the_challenge() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
            return base.HandleChallengeAsync(properties);
        }
        """));

    [Fact]
    public Task In_a_callback_that_looks_at_the_status() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
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
    public Task On_a_header_of_the_request() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: """
            Request.Headers.WWWAuthenticate = "Key";
            return Task.FromResult(AuthenticateResult.NoResult());
            """));

    [Fact]
    public Task On_another_header() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty, authenticate: """
        Response.Headers["X-Refused"] = "yes";
        return Task.FromResult(AuthenticateResult.NoResult());
        """));

    [Fact]
    public Task On_a_type_of_that_name_elsewhere() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>("""
        public abstract class AuthenticationHandler<T>
        {
            protected abstract Task<bool> HandleAuthenticateAsync(HttpResponse response);
        }

        public class Mine : AuthenticationHandler<string>
        {
            protected override Task<bool> HandleAuthenticateAsync(HttpResponse response)
            {
                response.Headers.WWWAuthenticate = "Key";
                return Task.FromResult(false);
            }
        }
        """);
}
