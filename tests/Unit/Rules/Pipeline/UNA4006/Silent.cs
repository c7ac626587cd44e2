using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4006;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class Silent
{
    private static Task NoDefault(string services, params string[] more) => Verify.Rule<UNA4006SchemesWithoutDefault>(SchemeSource.Program(services), moreSources: more);

    [Theory]
    [InlineData("builder.Services.AddAuthentication().AddJwtBearer();")]
    [InlineData("""builder.Services.AddAuthentication("Bearer").AddCookie().AddJwtBearer();""")]
    [InlineData("""builder.Services.AddAuthentication(o => o.DefaultChallengeScheme = "Bearer").AddCookie().AddJwtBearer();""")]
    [InlineData("""builder.Services.AddAuthentication().AddCookie().AddJwtBearer(); builder.Services.Configure<AuthenticationOptions>(o => o.DefaultScheme = "Bearer");""")]
    [InlineData("""builder.Services.AddAuthentication().AddCookie().AddJwtBearer(); builder.Services.AddAuthentication("Bearer");""")]
    [InlineData("builder.Services.AddIdentity<Microsoft.AspNetCore.Identity.IdentityUser, Microsoft.AspNetCore.Identity.IdentityRole>(); builder.Services.AddAuthentication().AddJwtBearer();")]
    [InlineData("""if (args.Length > 0) { builder.Services.AddAuthentication("Bearer").AddJwtBearer(); } else { builder.Services.AddAuthentication("Cookies").AddCookie(); }""")]
    public Task Set_ups_with_a_default(string services) => NoDefault(services, SchemeSource.Action("Forbid()", "[Authorize]"));

    [Theory]
    [InlineData("Ok()", """[Authorize(AuthenticationSchemes = "Bearer")]""")]
    [InlineData("Ok()", """[Authorize(Policy = "x")]""")]
    [InlineData("""Challenge("Bearer")""", "")]
    [InlineData("Ok()", "[AllowAnonymous]")]
    public Task Uses_that_need_no_default(string expression, string attribute) => NoDefault(SchemeSource.TwoSchemes, SchemeSource.Action(expression, attribute));

    [Fact]
    public Task Plain_attribute_needs_no_default_where_the_default_policy_names_schemes() => NoDefault(
        SchemeSource.TwoSchemes + """builder.Services.AddAuthorization(o => o.DefaultPolicy = new AuthorizationPolicyBuilder("Bearer").RequireAuthenticatedUser().Build());""",
        SchemeSource.Action("Ok()", "[Authorize]"));

    [Fact]
    public Task Broken_code_says_nothing() => Verify.Rule<UNA4006SchemesWithoutDefault>("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication(.AddCookie(.AddJwtBearer();
        [Authorize(AuthenticationSchemes = ] class C { object M() => Challenge( }
        """, compiler: CompilerDiagnostics.None);
}
