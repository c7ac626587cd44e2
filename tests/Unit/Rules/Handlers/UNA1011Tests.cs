using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Startup;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA1011Tests
{
    [Fact]
    public Task Fires() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: "[|Response.Headers.WWWAuthenticate = \"Key\"|];\nreturn Task.FromResult(AuthenticateResult.NoResult());"));

    [Fact]
    public Task Fires_on_append() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: "if (!Request.Headers.ContainsKey(\"Authorization\"))\n{\n    [|Response.Headers.Append(\"WWW-Authenticate\", \"Key\")|];\n}\nreturn Task.FromResult(AuthenticateResult.NoResult());"));

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
        authenticate: "Response.OnStarting(() =>\n{\n    if (Response.StatusCode == 401)\n    {\n        Response.Headers.WWWAuthenticate = \"Key\";\n    }\n    return Task.CompletedTask;\n});\nreturn Task.FromResult(AuthenticateResult.NoResult());"));

    [Fact]
    public Task Silent_on_a_header_of_the_request() => Verify.Rule<UNA1011ChallengeWhileAuthenticating>(HandlerSource.Of(string.Empty,
        authenticate: "Request.Headers.WWWAuthenticate = \"Key\";\nreturn Task.FromResult(AuthenticateResult.NoResult());"));
}
