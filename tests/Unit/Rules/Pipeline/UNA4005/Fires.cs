using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4005;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class Fires
{
    private static Task Unknown(string source, string services = """builder.Services.AddAuthentication("Bearer").AddJwtBearer();""") => Verify.Rule<UNA4005UnknownScheme>(source, moreSources: SchemeSource.Program(services));

    [Theory]
    [InlineData("""Forbid([|"Cookies"|])""")]
    [InlineData("""Challenge([|"bearer"|])""")]
    [InlineData("""new ChallengeResult([|"Bearers"|])""")]
    [InlineData("""new ForbidResult(new[] { "Bearer", [|"Other"|] })""")]
    public Task Name_that_nobody_registers(string expression) => Unknown(SchemeSource.Action(expression));

    [Theory]
    [InlineData("""[Authorize(AuthenticationSchemes = [|"Cookies"|])]""")]
    [InlineData("""[Authorize(Roles = "x", AuthenticationSchemes = [|"Bearer,Cookies"|])]""")]
    [InlineData("[Authorize(AuthenticationSchemes = [|Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationDefaults.AuthenticationScheme|])]")]
    public Task Attribute_that_names_what_nobody_registers(string attribute) => Unknown(SchemeSource.Action("Ok()", attribute));

    [Fact]
    public Task Minimal_APIs_that_name_what_nobody_registers() => Unknown("""
        using Microsoft.AspNetCore.Authentication;

        public static class Api
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/a", () => Results.Forbid(authenticationSchemes: [[|"Cookies"|]]));
                app.MapGet("/b", (HttpContext context) => context.ChallengeAsync([|"Cookies"|]));
                app.MapGet("/c", (HttpContext context) => context.ChallengeAsync("Bearer"));
            }
        }
        """);
}
