using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1004;

public class Fires
{
    [Theory]
    [InlineData("PartnerHandler")]
    [InlineData("BasicAuthenticationHandler")]
    public Task On_a_handler_without_a_challenge(string name) => Verify.Rule<UNA1004HandlerWithoutChallenge>(HandlerSource.Of(string.Empty, "[|" + name + "|]"));

    [Fact]
    public Task On_a_handler_that_answers_while_authenticating() => Verify.Rule<UNA1004HandlerWithoutChallenge>(
        HandlerSource.Of(string.Empty, "[|PartnerHandler|]", """
            Response.StatusCode = 401;
            return Task.FromResult(AuthenticateResult.Fail("no"));
            """));

    [Fact]
    public Task Reports_the_concrete_class_of_a_chain_once() => Verify.Rule<UNA1004HandlerWithoutChallenge>("""
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;

        public abstract class Base(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
        }

        public class [|Concrete|](IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : Base(options, logger, encoder);

        public class More(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : Concrete(options, logger, encoder);
        """);
}
