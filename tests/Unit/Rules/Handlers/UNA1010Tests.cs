using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Startup;
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
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    [|Response.Headers.WWWAuthenticate = \"Key\"|];\n    return base.HandleChallengeAsync(properties);\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    [|Response.Headers[\"WWW-Authenticate\"] = \"Key\"|];\n    return base.HandleChallengeAsync(properties);\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    Response.OnStarting(() => { [|Response.Headers[HeaderNames.WWWAuthenticate] = \"Key\"|]; return Task.CompletedTask; });\n    return base.HandleChallengeAsync(properties);\n}")]
    public Task Fires(string challenge) => Verify.Rule<UNA1010ChallengeAssigned>(HandlerSource.Of(challenge), moreSources: Registrations);

    [Theory]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    Response.Headers.Append(HeaderNames.WWWAuthenticate, \"Key\");\n    return base.HandleChallengeAsync(properties);\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    Response.Headers.WWWAuthenticate = Microsoft.Extensions.Primitives.StringValues.Concat(Response.Headers.WWWAuthenticate, \"Key\");\n    return base.HandleChallengeAsync(properties);\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    Response.Headers.WWWAuthenticate += \"Key\";\n    return base.HandleChallengeAsync(properties);\n}")]
    [InlineData("private void Ask(HttpRequestMessage message) => message.Headers.Authorization = null;")]
    public Task Silent(string challenge) => Verify.Rule<UNA1010ChallengeAssigned>(HandlerSource.Of(challenge), moreSources: Registrations);

    [Fact]
    public Task Fires_in_an_event() => Verify.Rule<UNA1010ChallengeAssigned>(HandlerSource.Events("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    context.Response.StatusCode = 401;\n    [|context.Response.Headers.WWWAuthenticate = \"Bearer\"|];\n    return Task.CompletedTask;\n};"), moreSources: """
        using Microsoft.AspNetCore.Authentication;

        public static class Second
        {
            public static void Add(AuthenticationBuilder builder) => builder.AddBearerToken();
        }
        """);

    [Fact]
    public Task Silent_where_the_project_has_no_other_scheme_that_challenges() => Verify.Rule<UNA1010ChallengeAssigned>(
        HandlerSource.Of("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    Response.Headers.WWWAuthenticate = \"Key\";\n    return base.HandleChallengeAsync(properties);\n}"), moreSources: """
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
