using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

public class Fires
{
    [Theory]
    [InlineData("if (!await gate.CanEditAsync(id)) return [|Unauthorized()|];")]
    [InlineData("""if (!gate.HasAccess(User.Identity!.Name)) return [|StatusCode(401, "no")|];""")]
    [InlineData("""if (!permissions.Authorize("edit")) return [|Unauthorized()|];""")]
    [InlineData("""foreach (var role in new[] { "a", "b" }) { if (User.IsInRole(role)) return Ok(); } return [|Unauthorized()|];""")]
    public Task On_names(string body) => LikelySource.InAction(body);

    [Theory]
    [InlineData("""if (!gate.Check(User.Identity!.Name, id)) return [|Unauthorized("You do not have permission")|];""")]
    [InlineData("""if (!gate.Check(User.Identity!.Name, id)) return [|StatusCode(401, new { error = "Access denied" })|];""")]
    [InlineData("""var problem = new ProblemDetails { Detail = "The user has not enough rights" }; if (!gate.Check(User.Identity!.Name, id)) return [|Unauthorized(problem)|];""")]
    public Task On_the_wording_of_the_answer(string body) => LikelySource.InAction(body);

    [Theory]
    [InlineData("var thing = await gate.FindAsync(id); if (thing == null) return [|Unauthorized()|];")]
    [InlineData("if (await gate.FindForAsync(id, User.Identity!.Name) is not { } thing) return [|Unauthorized()|];")]
    [InlineData("var account = await accounts.GetAsync(door); if (account is null) return [|Unauthorized()|];")]
    public Task Where_what_the_request_names_is_missing(string body) => LikelySource.InAction(body);

    [Theory]
    [InlineData("[Authorize]", """if (!gate.HasAccess(door)) { Response.Headers.WWWAuthenticate = "Basic realm=\"x\""; return [|Unauthorized()|]; }""")]
    [InlineData("", "if (!gate.HasAccess(door)) { return [|Challenge()|]; }")]
    [InlineData("", """if (!gate.HasAccess(door)) { Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\""; return [|Unauthorized()|]; }""")]
    public Task Where_a_known_caller_is_asked_or_no_credentials_would_do(string attributes, string body) => LikelySource.InAction(body, attributes);

    [Fact]
    public Task On_a_blocked_account_of_an_authenticated_caller() => LikelySource.InAction("var me = await accounts.GetAsync(User.Identity!.Name); if (me!.IsBlocked) return [|Unauthorized()|];");

    [Theory]
    [InlineData("""if (!User.IsInRole("Admin")) return [|Unauthorized()|];""")]
    [InlineData("""if (!User.HasClaim("scope", "write")) return [|Unauthorized()|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) return [|Challenge()|];""")]
    public Task On_a_proven_check_where_the_caller_is_not_known(string body) => LikelySource.InAction(body, attributes: "");

    [Theory]
    [InlineData("AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy)")]
    [InlineData("AddControllers(options => options.Filters.Add(new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter()))")]
    public Task A_convention_makes_the_caller_likely_only(string convention) => LikelySource.Check($$"""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.{{convention}};
        }

        public class C(IGate gate) : ControllerBase
        {
            public IActionResult Get(int id) => User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];
            public IActionResult Text(int id) => gate.Check("x", id) ? Ok() : [|Unauthorized("Not allowed")|];
        }
        """);

    [Fact]
    public Task A_filter_of_the_project_makes_the_caller_likely_only() => LikelySource.Check("""
        public class GuardedAttribute : Attribute, IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context) { }
        }

        [Guarded]
        public class C : ControllerBase
        {
            public IActionResult Get() => User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];
        }
        """);
}
