using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1010;

public class Silent
{
    [Theory]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.WWWAuthenticate = Microsoft.Extensions.Primitives.StringValues.Concat(Response.Headers.WWWAuthenticate, "Key");
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.WWWAuthenticate += "Key";
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("private void Ask(HttpRequestMessage message) => message.Headers.Authorization = null;")]
    public Task On_appending(string challenge) => Verify.Rule<UNA1010ChallengeAssigned>(HandlerSource.Of(challenge), moreSources: RegistrationSource.Registrations);

    [Fact]
    public Task Where_the_project_has_no_other_scheme_that_challenges() => Verify.Rule<UNA1010ChallengeAssigned>(
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.WWWAuthenticate = "Key";
                return base.HandleChallengeAsync(properties);
            }
            """), moreSources: """
        using Microsoft.AspNetCore.Authentication;

        public static class Only
        {
            public static void Add(AuthenticationBuilder builder) => builder.AddCookie().AddScheme<AuthenticationSchemeOptions, PartnerHandler>("Partner", null);
        }
        """);

    [Fact]
    public Task In_an_endpoint() => Verify.Rule<UNA1010ChallengeAssigned>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get()
            {
                Response.Headers.WWWAuthenticate = "Key";
                return Unauthorized();
            }
        }
        """);
}
