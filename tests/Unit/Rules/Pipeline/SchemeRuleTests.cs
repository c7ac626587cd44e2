using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.CodeFixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Pipeline;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class SchemeRuleTests
{
    private const string TwoSchemes = "builder.Services.AddAuthentication().AddCookie().AddJwtBearer();";

    private static string Program(string services) => $$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        {{services}}
        builder.Build().Run();
        """;

    private static string Action(string expression, string attribute = "") => $$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class Door : ControllerBase
        {
            {{attribute}}
            public IActionResult Get() => {{expression}};
        }
        """;

    private static Task NoScheme(string source, string services = "") => Verify.Rule<UNA4004ChallengeWithoutScheme>(source, moreSources: Program(services));

    private static Task Unknown(string source, string services = """builder.Services.AddAuthentication("Bearer").AddJwtBearer();""") => Verify.Rule<UNA4005UnknownScheme>(source, moreSources: Program(services));

    [Fact]
    public async Task A_message_is_no_scheme_that_somebody_forgot()
    {
        await NoScheme(Action("""Forbid("You may not do that")"""));
        await Unknown(Action("""Forbid("You may not do that")"""));
    }

    private static Task NoDefault(string services, params string[] more) => Verify.Rule<UNA4006SchemesWithoutDefault>(Program(services), moreSources: more);

    [Theory]
    [InlineData("[|Forbid()|]")]
    [InlineData("[|Challenge()|]")]
    [InlineData("[|new ForbidResult()|]")]
    [InlineData("[|new ChallengeResult()|]")]
    public Task Result_without_any_scheme(string expression) => NoScheme(Action(expression));

    [Theory]
    [InlineData("")]
    [InlineData("builder.Services.AddAuthentication();")]
    [InlineData("builder.Services.AddAuthorization();")]
    public Task Attribute_without_any_scheme(string services) => NoScheme(Action("Ok()", "[[|Authorize|]]"), services);

    [Fact]
    public Task Minimal_APIs_without_any_scheme() => NoScheme("""
        using Microsoft.AspNetCore.Authentication;

        public static class Api
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/a", () => [|Results.Forbid()|]);
                app.MapGet("/b", () => [|TypedResults.Challenge()|]);
                app.MapGet("/c", (HttpContext context) => [|context.ForbidAsync()|]);
            }
        }
        """);

    [Theory]
    [InlineData("""builder.Services.AddAuthentication("Bearer").AddJwtBearer();""")]
    [InlineData("builder.Services.AddIdentityApiEndpoints<Microsoft.AspNetCore.Identity.IdentityUser>();")]
    [InlineData("IModule module = null!; module.Register(builder.Services); } interface IModule { void Register(IServiceCollection services);")]
    [InlineData("builder.Services.AddSingleton<IAuthenticationService>(_ => null!);")]
    public Task Applications_that_register_a_scheme_or_may_do_so(string services)
    {
        string program = services.Contains("interface") ? Program(services[..services.IndexOf('}')]) + services[(services.IndexOf('}') + 1)..] + "}" : Program(services);
        return Verify.Rule<UNA4004ChallengeWithoutScheme>(Action("Forbid()", "[Authorize]"), moreSources: program);
    }

    [Fact]
    public Task Libraries_do_not_know_the_schemes_of_their_hosts() => Verify.Rule<UNA4004ChallengeWithoutScheme>(Action("Forbid()", "[Authorize]"));

    [Fact]
    public Task Middleware_that_sets_the_user_may_answer_for_the_scheme() => Verify.Rule<UNA4004ChallengeWithoutScheme>(Action("Ok()", "[Authorize]"), moreSources: [Program(""), """
        public class Finder(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context) { context.User = new(); return next(context); }
        }
        """]);

    [Fact]
    public Task Own_methods_of_the_same_name_are_nothing() => NoScheme("""
        public class Duel { public object Challenge() => 1; public object Forbid() => Challenge(); }
        """);

    [Theory]
    [InlineData("Forbid()", "StatusCode(403)")]
    [InlineData("this.Forbid()", "this.StatusCode(403)")]
    [InlineData("new ForbidResult()", "new StatusCodeResult(403)")]
    public Task Forbid_becomes_a_status(string before, string after) => Verify.Fix<UNA4004ChallengeWithoutScheme, AnswerWithoutScheme>(
        Action($"[|{before}|]"), Action(after.Replace("403", "StatusCodes.Status403Forbidden")), moreSources: Program(""));

    [Fact]
    public Task Attribute_has_no_fix() => Verify.Fix<UNA4004ChallengeWithoutScheme, AnswerWithoutScheme>(Action("Ok()", "[[|Authorize|]]"), Action("Ok()", "[[|Authorize|]]"), moreSources: Program(""));

    [Theory]
    [InlineData("""Forbid([|"Cookies"|])""")]
    [InlineData("""Challenge([|"bearer"|])""")]
    [InlineData("""new ChallengeResult([|"Bearers"|])""")]
    [InlineData("""new ForbidResult(new[] { "Bearer", [|"Other"|] })""")]
    public Task Name_that_nobody_registers(string expression) => Unknown(Action(expression));

    [Theory]
    [InlineData("""[Authorize(AuthenticationSchemes = [|"Cookies"|])]""")]
    [InlineData("""[Authorize(Roles = "x", AuthenticationSchemes = [|"Bearer,Cookies"|])]""")]
    [InlineData("[Authorize(AuthenticationSchemes = [|Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationDefaults.AuthenticationScheme|])]")]
    public Task Attribute_that_names_what_nobody_registers(string attribute) => Unknown(Action("Ok()", attribute));

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

    [Theory]
    [InlineData("""Challenge("Bearer")""")]
    [InlineData("Challenge(Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerDefaults.AuthenticationScheme)")]
    [InlineData("Challenge(Request.Path.Value!)")]
    [InlineData("""Challenge("x" + Request.Path.Value)""")]
    [InlineData("""Forbid("You may not do that.")""")] // a sentence, which UNA2004 takes
    [InlineData("""Challenge(new AuthenticationProperties { RedirectUri = "/" })""")]
    public Task Names_that_are_registered_or_cannot_be_read(string expression) => Unknown(Action(expression));

    [Theory]
    [InlineData("builder.Services.AddAuthentication().AddJwtBearer(args[0], o => { });")]
    [InlineData("")]
    [InlineData("""builder.Services.AddAuthentication(o => o.AddScheme<Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerHandler>("Other", null)).AddJwtBearer(); Action<IServiceCollection> more = _ => { }; more(builder.Services);""")]
    public Task Names_where_schemes_are_registered_out_of_sight(string services) => Unknown(Action("""Challenge("Cookies")"""), services);

    [Fact]
    public Task Name_fix() => Verify.Fix<UNA4005UnknownScheme, NameRegisteredScheme>(
        Action("""Challenge([|"bearer"|])""", """[Authorize(AuthenticationSchemes = [|"Cookies,Nobody"|])]"""), Action("""Challenge("Bearer")""", """[Authorize(AuthenticationSchemes = "Cookies,Bearer")]"""),
        "UNA4005.Bearer", moreSources: Program("builder.Services.AddAuthentication().AddCookie().AddJwtBearer();"));

    [Theory]
    [InlineData("builder.Services.[|AddAuthentication()|].AddCookie().AddJwtBearer();")]
    [InlineData("""builder.Services.[|AddAuthentication()|].AddJwtBearer("One").AddJwtBearer("Two", o => { });""")]
    [InlineData("var a = builder.Services.[|AddAuthentication(o => { })|]; a.AddCookie(); a.AddJwtBearer();")]
    public Task Two_schemes_and_no_default(string services) => NoDefault(services, Action("Ok()", "[Authorize]"));

    [Theory]
    [InlineData("Forbid()", "")]
    [InlineData("Challenge()", "")]
    [InlineData("Ok()", """[Authorize(Roles = "admin")]""")]
    public Task Uses_that_need_a_default(string expression, string attribute) => NoDefault(TwoSchemes.Replace("AddAuthentication()", "[|AddAuthentication()|]"), Action(expression, attribute));

    [Fact]
    public Task RequireAuthorization_needs_a_default() => NoDefault(TwoSchemes.Replace("AddAuthentication()", "[|AddAuthentication()|]"), """
        public static class Api { public static void Map(WebApplication app) => app.MapGet("/", () => "x").RequireAuthorization(); }
        """);

    [Fact]
    public Task Roles_need_a_default_although_the_default_policy_names_schemes() => NoDefault(
        TwoSchemes.Replace("AddAuthentication()", "[|AddAuthentication()|]") + """builder.Services.AddAuthorization(o => o.DefaultPolicy = new AuthorizationPolicyBuilder("Bearer").RequireAuthenticatedUser().Build());""",
        Action("Ok()", """[Authorize(Roles = "admin")]"""));

    [Theory]
    [InlineData("builder.Services.AddAuthentication().AddJwtBearer();")]
    [InlineData("""builder.Services.AddAuthentication("Bearer").AddCookie().AddJwtBearer();""")]
    [InlineData("""builder.Services.AddAuthentication(o => o.DefaultChallengeScheme = "Bearer").AddCookie().AddJwtBearer();""")]
    [InlineData("""builder.Services.AddAuthentication().AddCookie().AddJwtBearer(); builder.Services.Configure<AuthenticationOptions>(o => o.DefaultScheme = "Bearer");""")]
    [InlineData("""builder.Services.AddAuthentication().AddCookie().AddJwtBearer(); builder.Services.AddAuthentication("Bearer");""")]
    [InlineData("builder.Services.AddIdentity<Microsoft.AspNetCore.Identity.IdentityUser, Microsoft.AspNetCore.Identity.IdentityRole>(); builder.Services.AddAuthentication().AddJwtBearer();")]
    [InlineData("""if (args.Length > 0) { builder.Services.AddAuthentication("Bearer").AddJwtBearer(); } else { builder.Services.AddAuthentication("Cookies").AddCookie(); }""")]
    public Task Set_ups_with_a_default(string services) => NoDefault(services, Action("Forbid()", "[Authorize]"));

    [Theory]
    [InlineData("Ok()", """[Authorize(AuthenticationSchemes = "Bearer")]""")]
    [InlineData("Ok()", """[Authorize(Policy = "x")]""")]
    [InlineData("""Challenge("Bearer")""", "")]
    [InlineData("Ok()", "[AllowAnonymous]")]
    public Task Uses_that_need_no_default(string expression, string attribute) => NoDefault(TwoSchemes, Action(expression, attribute));

    [Fact]
    public Task Plain_attribute_needs_no_default_where_the_default_policy_names_schemes() => NoDefault(
        TwoSchemes + """builder.Services.AddAuthorization(o => o.DefaultPolicy = new AuthorizationPolicyBuilder("Bearer").RequireAuthenticatedUser().Build());""",
        Action("Ok()", "[Authorize]"));

    [Fact]
    public Task Default_fix_takes_the_scheme_that_challenges() => Verify.Fix<UNA4006SchemesWithoutDefault, SetDefaultScheme>(
        Program("builder.Services.[|AddAuthentication()|].AddCookie().AddJwtBearer();"), Program("""builder.Services.AddAuthentication("Bearer").AddCookie().AddJwtBearer();"""), moreSources: Action("Ok()", "[Authorize]"));

    [Fact]
    public Task Broken_code_says_nothing() => Verify.Rule<UNA4006SchemesWithoutDefault>("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication(.AddCookie(.AddJwtBearer();
        [Authorize(AuthenticationSchemes = ] class C { object M() => Challenge( }
        """, compiler: CompilerDiagnostics.None);
}
