using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4006;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class Fires
{
    private static Task NoDefault(string services, params string[] more) => Verify.Rule<UNA4006SchemesWithoutDefault>(SchemeSource.Program(services), moreSources: more);

    [Theory]
    [InlineData("builder.Services.[|AddAuthentication()|].AddCookie().AddJwtBearer();")]
    [InlineData("""builder.Services.[|AddAuthentication()|].AddJwtBearer("One").AddJwtBearer("Two", o => { });""")]
    [InlineData("var a = builder.Services.[|AddAuthentication(o => { })|]; a.AddCookie(); a.AddJwtBearer();")]
    public Task Two_schemes_and_no_default(string services) => NoDefault(services, SchemeSource.Action("Ok()", "[Authorize]"));

    [Theory]
    [InlineData("Forbid()", "")]
    [InlineData("Challenge()", "")]
    [InlineData("Ok()", """[Authorize(Roles = "admin")]""")]
    public Task Uses_that_need_a_default(string expression, string attribute) => NoDefault(SchemeSource.TwoSchemes.Replace("AddAuthentication()", "[|AddAuthentication()|]"), SchemeSource.Action(expression, attribute));

    [Fact]
    public Task RequireAuthorization_needs_a_default() => NoDefault(SchemeSource.TwoSchemes.Replace("AddAuthentication()", "[|AddAuthentication()|]"), """
        public static class Api { public static void Map(WebApplication app) => app.MapGet("/", () => "x").RequireAuthorization(); }
        """);

    [Fact]
    public Task Roles_need_a_default_although_the_default_policy_names_schemes() => NoDefault(
        SchemeSource.TwoSchemes.Replace("AddAuthentication()", "[|AddAuthentication()|]") + """builder.Services.AddAuthorization(o => o.DefaultPolicy = new AuthorizationPolicyBuilder("Bearer").RequireAuthenticatedUser().Build());""",
        SchemeSource.Action("Ok()", """[Authorize(Roles = "admin")]"""));
}
