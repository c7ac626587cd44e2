using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status;

public class UNA2002Tests
{
    private const string Usings = """
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public interface IGate { Task<bool> CanEditAsync(int id); bool HasAccess(string? user); bool Check(string? user, int id); Task<object?> FindAsync(int id); Task<object?> FindForAsync(int id, string? user); }
        public interface IPermissionService { bool Authorize(string name); }
        public class Account { public bool IsBlocked { get; set; } public string? Name { get; set; } }
        public interface IAccounts { Task<Account?> GetAsync(string? name); }

        """;

    private static Task Check(string source, string? editorConfig = null) => Verify.Rule<UNA2002PermissionLikelyAnswered401>(Usings + source, editorConfig);

    private static Task InAction(string body, string attributes = "[Authorize]") => Check($$"""
        {{attributes}}
        public class C(IGate gate, IPermissionService permissions, IAccounts accounts) : ControllerBase
        {
            public async Task<IActionResult> Get(int id, string door)
            {
                await Task.Yield();
                _ = (gate, permissions, accounts);
                {{body}}
                return Ok();
            }
        }
        """);

    [Theory]
    [InlineData("if (!await gate.CanEditAsync(id)) return [|Unauthorized()|];")]
    [InlineData("""if (!gate.HasAccess(User.Identity!.Name)) return [|StatusCode(401, "no")|];""")]
    [InlineData("""if (!permissions.Authorize("edit")) return [|Unauthorized()|];""")]
    [InlineData("""foreach (var role in new[] { "a", "b" }) { if (User.IsInRole(role)) return Ok(); } return [|Unauthorized()|];""")]
    public Task Fires_on_names(string body) => InAction(body);

    [Theory]
    [InlineData("""if (!gate.Check(User.Identity!.Name, id)) return [|Unauthorized("You do not have permission")|];""")]
    [InlineData("""if (!gate.Check(User.Identity!.Name, id)) return [|StatusCode(401, new { error = "Access denied" })|];""")]
    [InlineData("""var problem = new ProblemDetails { Detail = "The user has not enough rights" }; if (!gate.Check(User.Identity!.Name, id)) return [|Unauthorized(problem)|];""")]
    [InlineData("""if (!gate.Check(User.Identity!.Name, id)) return Unauthorized("Please log in to get permission");""")]
    [InlineData("if (!gate.Check(User.Identity!.Name, id)) return Unauthorized();")]
    public Task Fires_on_the_wording_of_the_answer(string body) => InAction(body);

    [Theory]
    [InlineData("var thing = await gate.FindAsync(id); if (thing == null) return [|Unauthorized()|];")]
    [InlineData("if (await gate.FindForAsync(id, User.Identity!.Name) is not { } thing) return [|Unauthorized()|];")]
    [InlineData("var account = await accounts.GetAsync(door); if (account is null) return [|Unauthorized()|];")]
    [InlineData("var account = await accounts.GetAsync(User.Identity!.Name); if (account is null) return Unauthorized();")]
    public Task Fires_where_what_the_request_names_is_missing(string body) => InAction(body);

    [Theory]
    [InlineData("", """if (!gate.HasAccess(door)) { Response.Headers.WWWAuthenticate = "Basic realm=\"x\""; return Unauthorized(); }""")]
    [InlineData("[Authorize]", """if (!gate.HasAccess(door)) { Response.Headers.WWWAuthenticate = "Basic realm=\"x\""; return [|Unauthorized()|]; }""")]
    [InlineData("", "if (!gate.HasAccess(door)) { return [|Challenge()|]; }")]
    [InlineData("", """if (!gate.HasAccess(door)) { Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\""; return [|Unauthorized()|]; }""")]
    public Task Silent_where_an_unknown_caller_is_asked_for_credentials(string attributes, string body) => InAction(body, attributes);

    [Fact]
    public Task Silent_where_a_helper_tells_the_callers_apart() => Check("""
        public class Gate(IGate gate, RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!gate.HasAccess(context.User.Identity!.Name))
                {
                    context.Response.StatusCode = Refusal(context);
                    return;
                }

                await next(context);
            }

            private static int Refusal(HttpContext context) => context.User.Identity?.IsAuthenticated == true ? 403 : 401;
        }
        """);

    [Fact]
    public Task Fires_on_a_blocked_account_of_an_authenticated_caller() => InAction("var me = await accounts.GetAsync(User.Identity!.Name); if (me!.IsBlocked) return [|Unauthorized()|];");

    [Theory]
    [InlineData("""if (!User.IsInRole("Admin")) return [|Unauthorized()|];""")]
    [InlineData("""if (!User.HasClaim("scope", "write")) return [|Unauthorized()|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) return [|Challenge()|];""")]
    public Task Fires_on_a_proven_check_where_the_caller_is_not_known(string body) => InAction(body, attributes: "");

    [Theory]
    [InlineData("AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy)")]
    [InlineData("AddControllers(options => options.Filters.Add(new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter()))")]
    public Task A_convention_makes_the_caller_likely_only(string convention) => Check($$"""
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
    public Task A_filter_of_the_project_makes_the_caller_likely_only() => Check("""
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

    [Fact]
    public async Task Stands_beside_the_missing_challenge_and_UNA2001_replaces_it()
    {
        const string likely = """
            public class C : ControllerBase
            {
                public IActionResult Get() => User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];
            }
            """;
        await Check(likely);
        await Verify.Rule<UNA1001ResultWithoutChallenge>(Usings + likely);
        const string proven = """
            [Authorize]
            public class C : ControllerBase
            {
                public IActionResult Get() => User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];
            }
            """;
        await Verify.Rule<UNA2001PermissionAnswered401>(Usings + proven);
        await Verify.Rule<UNA1001ResultWithoutChallenge>(Usings + proven.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
    }

    [Fact]
    public Task A_configured_identity_method_silences() => Check("""
        namespace Contoso
        {
            public class Gate
            {
                public bool HasAccess(string? user) => user is { Length: > 3 };
            }

            [Authorize]
            public class C(Gate gate) : ControllerBase
            {
                public IActionResult Get() => gate.HasAccess(User.Identity!.Name) ? Ok() : Unauthorized();
            }
        }
        """, "unauthorized_analyzers.identity_methods = Contoso.Gate.HasAccess");
}
