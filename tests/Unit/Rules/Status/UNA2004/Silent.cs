using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2004;

public class Silent
{
    [Theory]
    [InlineData("Forbid()")]
    [InlineData("""Forbid("Bearer")""")]
    [InlineData("""Forbid("Identity.Application")""")]
    [InlineData("Forbid(Schemes.ApiKey)")]
    [InlineData("Forbid(Schemes.WithSpace)")]
    [InlineData("Forbid(scheme)")]
    [InlineData("""Forbid($"{scheme}.External")""")]
    [InlineData("""Forbid(scheme + ".External")""")]
    [InlineData("""Forbid(new AuthenticationProperties(), "Bearer")""")]
    [InlineData("""Forbid(new AuthenticationProperties(new Dictionary<string, string?> { ["error"] = "The token is no longer valid." }), "OpenIddict")""")]
    [InlineData("""Challenge(new AuthenticationProperties { RedirectUri = "/a b" }, scheme)""")]
    [InlineData("new ForbidResult()")]
    [InlineData("""new ForbidResult("Bearer")""")]
    [InlineData("new ChallengeResult(scheme, new AuthenticationProperties())")]
    [InlineData("""StatusCode(403, "You may not do that")""")]
    [InlineData("""Problem("You may not do that", statusCode: 403)""")]
    [InlineData("Forbid(settings.Message)")]
    public Task On_a_scheme(string expression) => Verify.Rule<UNA2004SchemeIsMessage>($$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Mvc;

        public static class Schemes { public const string ApiKey = "ApiKey"; public const string WithSpace = "Api Key"; }
        public record Settings(string Message);

        public class C(Settings settings) : ControllerBase
        {
            public IActionResult Get(string scheme) => {{expression}};
            public string Name => settings.Message;
        }
        """);

    [Fact]
    public Task On_a_registered_scheme_that_looks_like_a_sentence() => Verify.Rule<UNA2004SchemeIsMessage>("""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get() => Forbid("Company Single Sign On");

            public static void Register(IServiceCollection services) => services.AddAuthentication("Company Single Sign On").AddCookie("Company Single Sign On");
        }
        """);

    [Fact]
    public Task On_methods_of_the_same_names() => Verify.Rule<UNA2004SchemeIsMessage>("""
        public class Api { public object Forbid(string message) => message; public object Get() => Forbid("You may not do that"); }
        """);
}
