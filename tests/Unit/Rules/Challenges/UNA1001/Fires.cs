using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

public class Fires
{
    [Fact]
    public Task In_both_arms_that_answer_401() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Conditional(bool ok) => ok ? Ok() : [|Unauthorized()|];
            public IActionResult Switch(int n) => n switch { 1 => Ok(), 2 => [|Unauthorized("two")|], _ => [|StatusCode(401)|] };
            public IActionResult Coalesce(IActionResult? found) => found ?? [|Unauthorized()|];
            public Task<IActionResult> Wrapped() => Task.FromResult<IActionResult>([|Unauthorized()|]);
            public ActionResult<string> Typed(string? name) { if (name is null) return [|Unauthorized()|]; return name; }
        }
        """);

    [Fact]
    public Task On_a_status_that_is_401_on_one_arm() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            private const int Denied = 401;

            public IActionResult Conditional(bool ok) => [|StatusCode(ok ? 200 : 401)|];
            public IActionResult Constant() => [|StatusCode(Denied)|];

            public IActionResult Local(Exception error)
            {
                int status = error switch
                {
                    InvalidOperationException => [|StatusCodes.Status401Unauthorized|],
                    _ => 500,
                };
                return Problem(statusCode: status);
            }

            public IActionResult Assigned(bool known)
            {
                int status = 200;
                if (!known)
                {
                    status = [|401|];
                }

                return StatusCode(status);
            }
        }
        """);

    [Fact]
    public Task Where_only_one_path_sets_the_header() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(bool token)
            {
                if (token)
                {
                    Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                }

                return [|Unauthorized()|];
            }
        }
        """);

    [Fact]
    public Task On_results_of_filters() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class KeyFilter : Attribute, IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
                {
                    context.Result = [|new UnauthorizedResult()|];
                }
            }
        }

        public class ActionFilter : ActionFilterAttribute
        {
            public override void OnActionExecuting(ActionExecutingContext context) => context.Result = [|((ControllerBase)context.Controller).Unauthorized()|];
        }
        """);

    [Fact]
    public Task In_lambdas_local_functions_and_field_initialisers() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        public static class Handlers
        {
            private static readonly Func<IResult> Deny = () => [|Results.Unauthorized()|];

            public static IResult Get(bool ok)
            {
                return ok ? Results.Ok() : Denied();

                static IResult Denied() => [|TypedResults.Unauthorized()|];
            }

            public static Task<IResult> Match(Task<bool> check) => check.ContinueWith(t => t.Result ? Results.Ok() : [|Results.Unauthorized()|]);
        }
        """);

    [Fact]
    public Task In_a_helper_once_and_not_at_its_callers() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public abstract class Base : ControllerBase
        {
            protected IActionResult Denied(string why) => [|Unauthorized(why)|];
        }

        public class C : Base
        {
            public IActionResult A() => Denied("a");
            public IActionResult B() => Denied("b");
        }
        """);

    [Fact]
    public Task Where_the_header_does_not_reach_the_response() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult OnRequest() { Request.Headers.WWWAuthenticate = "Bearer"; return [|Unauthorized()|]; }
            public IActionResult Misspelt() { Response.Headers["WWW-Authentication"] = "Bearer"; return [|Unauthorized()|]; }
            public IActionResult Empty() { Response.Headers.WWWAuthenticate = ""; return [|Unauthorized()|]; }
            public IActionResult Default() { Response.Headers.WWWAuthenticate = default; return [|Unauthorized()|]; }
            public IActionResult Removed() { Response.Headers.WWWAuthenticate = "Bearer"; Response.Headers.Remove("WWW-Authenticate"); return [|Unauthorized()|]; }
            public IActionResult Cleared() { Response.Headers.WWWAuthenticate = "Bearer"; Response.Clear(); return [|Unauthorized()|]; }
            public IActionResult Completed() { Response.OnCompleted(() => { Response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; }); return [|Unauthorized()|]; }
        }
        """);

    [Fact]
    public Task Test_projects_where_they_are_wanted() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;
        public class C : ControllerBase { public IActionResult Get() => [|Unauthorized()|]; }
        """, """
            build_property.IsTestProject = true
            unauthorized_analyzers.include_tests = true
            """);

    [Fact]
    public Task Exception_that_brings_401() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        public class Service
        {
            public void A(HttpContext context)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
                throw [|new BadHttpRequestException("no", 401)|];
            }

            public void B() => throw [|new BadHttpRequestException("no", StatusCodes.Status401Unauthorized, new Exception())|];
            public void C() => throw new BadHttpRequestException("no", 400);
            public void D() => throw new BadHttpRequestException("no");

            public void E(HttpContext context)
            {
                context.Response.OnStarting(() => { context.Response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; });
                throw new BadHttpRequestException("no", 401);
            }
        }
        """);

    [Fact]
    public Task Returned_problem_where_its_status_counts() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public ProblemDetails A() => [|new ProblemDetails { Status = 401 }|];
            public ActionResult<ProblemDetails> B() { return [|new ProblemDetails { Status = 401 }|]; }
            public ProblemDetails Covered() { Response.Headers.WWWAuthenticate = "Bearer"; return new ProblemDetails { Status = 401 }; }
            public IActionResult NotReturned() { var p = new ProblemDetails { Status = 401 }; return BadRequest(p); }
            private ProblemDetails Helper() => new ProblemDetails { Status = 401 };
            public IActionResult Use() => Ok(Helper());
        }

        public static class Endpoints
        {
            public static ProblemDetails Minimal() => new ProblemDetails { Status = 401 };
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
        await LikelySource.Check(likely);
        await Verify.Rule<UNA1001ResultWithoutChallenge>(LikelySource.Usings + likely);
        const string proven = """
            [Authorize]
            public class C : ControllerBase
            {
                public IActionResult Get() => User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];
            }
            """;
        await Verify.Rule<UNA2001PermissionAnswered401>(LikelySource.Usings + proven);
        await Verify.Rule<UNA1001ResultWithoutChallenge>(LikelySource.Usings + proven.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
    }
}
