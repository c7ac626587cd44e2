using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA1010Tests
{
    private const string Registrations = """
        using Microsoft.AspNetCore.Authentication;

        public static class Registrations
        {
            public static void Add(AuthenticationBuilder builder) => builder.AddJwtBearer().AddScheme<AuthenticationSchemeOptions, PartnerHandler>("Partner", null);
        }
        """;

    [Theory]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            [|Response.Headers.WWWAuthenticate = "Key"|];
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            [|Response.Headers["WWW-Authenticate"] = "Key"|];
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.OnStarting(() => { [|Response.Headers[HeaderNames.WWWAuthenticate] = "Key"|]; return Task.CompletedTask; });
            return base.HandleChallengeAsync(properties);
        }
        """)]
    public Task Fires(string challenge) => Verify.Rule<UNA1010ChallengeAssigned>(HandlerSource.Of(challenge), moreSources: Registrations);

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
    public Task Silent(string challenge) => Verify.Rule<UNA1010ChallengeAssigned>(HandlerSource.Of(challenge), moreSources: Registrations);

    [Fact]
    public Task Fires_in_an_event() => Verify.Rule<UNA1010ChallengeAssigned>(HandlerSource.Events("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            context.Response.StatusCode = 401;
            [|context.Response.Headers.WWWAuthenticate = "Bearer"|];
            return Task.CompletedTask;
        };
        """), moreSources: """
        using Microsoft.AspNetCore.Authentication;

        public static class Second
        {
            public static void Add(AuthenticationBuilder builder) => builder.AddBearerToken();
        }
        """);

    [Fact]
    public Task Silent_where_the_project_has_no_other_scheme_that_challenges() => Verify.Rule<UNA1010ChallengeAssigned>(
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
    public Task Silent_in_an_endpoint() => Verify.Rule<UNA1010ChallengeAssigned>("""
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
