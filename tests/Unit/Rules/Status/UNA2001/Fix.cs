using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

public class Fix
{
    private static Task Check(string before, string after, string? key = null) => Verify.Fix<UNA2001PermissionAnswered401, AnswerForbidden>(ForbiddenSource.Usings + before, ForbiddenSource.Usings + after, key);

    private static Task InAction(string before, string after, string type = "IActionResult") => Check(Action(before, type), Action(after, type));

    private static string Action(string body, string type) => $$"""
        [Authorize]
        public class C : ControllerBase
        {
            public {{type}} Get(object body)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("[|Unauthorized()|]", "StatusCode(StatusCodes.Status403Forbidden)")]
    [InlineData("[|this.Unauthorized()|]", "this.StatusCode(StatusCodes.Status403Forbidden)")]
    [InlineData("[|Unauthorized(body)|]", "StatusCode(StatusCodes.Status403Forbidden, body)")]
    [InlineData("[|Unauthorized(value: body)|]", "StatusCode(StatusCodes.Status403Forbidden, body)")]
    [InlineData("""[|Unauthorized(new { code = 401, error = "no" /* why */ })|]""", """StatusCode(StatusCodes.Status403Forbidden, new { code = 401, error = "no" /* why */ })""")]
    [InlineData("""[|Unauthorized(new ProblemDetails { Status = 401, Title = "no" })|]""", """StatusCode(StatusCodes.Status403Forbidden, new ProblemDetails { Status = 403, Title = "no" })""")]
    [InlineData("[|StatusCode(401)|]", "StatusCode(403)")]
    [InlineData("[|StatusCode(401, 401)|]", "StatusCode(403, 401)")]
    [InlineData("[|StatusCode(StatusCodes.Status401Unauthorized, body)|]", "StatusCode(StatusCodes.Status403Forbidden, body)")]
    [InlineData("[|StatusCode((int)HttpStatusCode.Unauthorized, body)|]", "StatusCode((int)HttpStatusCode.Forbidden, body)")]
    [InlineData("""[|Problem("no", statusCode: 401, title: "x")|]""", """Problem("no", statusCode: 403, title: "x")""")]
    [InlineData("""[|Problem("no", null, StatusCodes.Status401Unauthorized)|]""", """Problem("no", null, StatusCodes.Status403Forbidden)""")]
    [InlineData("[|Challenge()|]", "StatusCode(StatusCodes.Status403Forbidden)")]
    [InlineData("[|new UnauthorizedResult()|]", "new StatusCodeResult(StatusCodes.Status403Forbidden)")]
    [InlineData("[|new UnauthorizedObjectResult(body)|]", "new ObjectResult(body) { StatusCode = StatusCodes.Status403Forbidden }")]
    [InlineData("[|new StatusCodeResult(401)|]", "new StatusCodeResult(403)")]
    [InlineData("[|new ObjectResult(body) { StatusCode = 401 }|]", "new ObjectResult(body) { StatusCode = 403 }")]
    [InlineData("[|new JsonResult(body) { StatusCode = (int)HttpStatusCode.Unauthorized }|]", "new JsonResult(body) { StatusCode = (int)HttpStatusCode.Forbidden }")]
    [InlineData("""[|new ContentResult { StatusCode = 401, Content = "no" }|]""", """new ContentResult { StatusCode = 403, Content = "no" }""")]
    public Task Status_form_keeps_the_body(string before, string after) => InAction(
        $$$"""if (!User.IsInRole("a")) {{ return {{{before}}}; }} return Ok();""",
        $$$"""if (!User.IsInRole("a")) {{ return {{{after}}}; }} return Ok();""");

    [Fact]
    public Task Changes_the_private_helper_whose_calls_ask() => Check("""
        [Authorize]
        public class C : ControllerBase
        {
            public IActionResult Get() => User.IsInRole("a") ? Ok() : Deny("get");

            public IActionResult Put() => User.IsInRole("b") ? Ok() : Deny("put");

            private IActionResult Deny(string what) => [|Unauthorized(what)|];
        }
        """, """
        [Authorize]
        public class C : ControllerBase
        {
            public IActionResult Get() => User.IsInRole("a") ? Ok() : Deny("get");

            public IActionResult Put() => User.IsInRole("b") ? Ok() : Deny("put");

            private IActionResult Deny(string what) => StatusCode(StatusCodes.Status403Forbidden, what);
        }
        """);

    [Fact]
    public Task Status_form_fits_ActionResult_of_T() => InAction(
        """return User.IsInRole("a") ? "in" : [|Unauthorized(body)|];""", """return User.IsInRole("a") ? "in" : StatusCode(StatusCodes.Status403Forbidden, body);""", "ActionResult<string>");

    [Fact]
    public Task Written_status() => InAction(
        """if (!User.IsInRole("a")) { [|Response.StatusCode = StatusCodes.Status401Unauthorized|]; return new EmptyResult(); } return Ok();""",
        """if (!User.IsInRole("a")) { Response.StatusCode = StatusCodes.Status403Forbidden; return new EmptyResult(); } return Ok();""");

    [Fact]
    public Task Comments_and_several_sites_in_one_method() => InAction("""
        // first
                if (!User.IsInRole("a"))
                {
                    // why
                    return [|Unauthorized()|]; // because
                }

                if (!User.IsInRole("b"))
                    return [|Unauthorized(body)|];

                return Ok();
        """, """
        // first
                if (!User.IsInRole("a"))
                {
                    // why
                    return StatusCode(StatusCodes.Status403Forbidden); // because
                }

                if (!User.IsInRole("b"))
                    return StatusCode(StatusCodes.Status403Forbidden, body);

                return Ok();
        """);

    [Fact]
    public Task No_fix_where_the_return_type_would_not_take_it() => Verify.NoFix<UNA2001PermissionAnswered401, AnswerForbidden>(ForbiddenSource.Usings + """
        [Authorize]
        public class C : ControllerBase
        {
            public UnauthorizedResult? Get() => User.IsInRole("a") ? null : [|Unauthorized()|];
        }
        """);

    [Fact]
    public Task Documented_statuses_follow() => Check("""
        [Authorize]
        public class C : ControllerBase
        {
            /// <summary>Gets.</summary>
            /// <response code="200">Found.</response>
            /// <response code="401">Not for you.</response>
            [HttpGet]
            [ProducesResponseType(StatusCodes.Status200OK)]
            [ProducesResponseType(typeof(string), StatusCodes.Status401Unauthorized)]
            public IActionResult Get() => User.IsInRole("a") ? Ok() : [|Unauthorized("no")|];
        }
        """, """
        [Authorize]
        public class C : ControllerBase
        {
            /// <summary>Gets.</summary>
            /// <response code="200">Found.</response>
            /// <response code="401">Not for you.</response>
            /// <response code="403">The caller is not permitted.</response>
            [HttpGet]
            [ProducesResponseType(StatusCodes.Status200OK)]
            [ProducesResponseType(typeof(string), StatusCodes.Status401Unauthorized)]
            [ProducesResponseType(typeof(string), StatusCodes.Status403Forbidden)]
            public IActionResult Get() => User.IsInRole("a") ? Ok() : StatusCode(StatusCodes.Status403Forbidden, "no");
        }
        """);

    [Fact]
    public Task Routes_unions_and_Produces_follow() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (ClaimsPrincipal user) => user.IsInRole("a") ? Results.Ok() : [|Results.Unauthorized()|]).RequireAuthorization().Produces(401);
        app.MapGet("/b", (ClaimsPrincipal user) => user.IsInRole("a") ? Results.Ok() : [|Results.Json(new { error = "no" }, statusCode: 401)|]).RequireAuthorization();
        app.MapGet("/c", Results<Ok, UnauthorizedHttpResult> (ClaimsPrincipal user) => user.IsInRole("a") ? TypedResults.Ok() : [|TypedResults.Unauthorized()|]).RequireAuthorization();
        app.MapGet("/d", Results<Ok, UnauthorizedHttpResult> (ClaimsPrincipal user) =>
        {
            if (user.FindFirst("sub") is null)
            {
                return TypedResults.Unauthorized();
            }

            if (!user.IsInRole("a"))
            {
                return [|TypedResults.Unauthorized()|];
            }

            return TypedResults.Ok();
        }).RequireAuthorization();
        app.Run();
        """, """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (ClaimsPrincipal user) => user.IsInRole("a") ? Results.Ok() : Results.StatusCode(StatusCodes.Status403Forbidden)).RequireAuthorization().Produces(401).Produces(403);
        app.MapGet("/b", (ClaimsPrincipal user) => user.IsInRole("a") ? Results.Ok() : Results.Json(new { error = "no" }, statusCode: 403)).RequireAuthorization();
        app.MapGet("/c", Results<Ok, StatusCodeHttpResult> (ClaimsPrincipal user) => user.IsInRole("a") ? TypedResults.Ok() : TypedResults.StatusCode(StatusCodes.Status403Forbidden)).RequireAuthorization();
        app.MapGet("/d", Results<Ok, UnauthorizedHttpResult, StatusCodeHttpResult> (ClaimsPrincipal user) =>
        {
            if (user.FindFirst("sub") is null)
            {
                return TypedResults.Unauthorized();
            }

            if (!user.IsInRole("a"))
            {
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            }

            return TypedResults.Ok();
        }).RequireAuthorization();
        app.Run();
        """);

    private const string Jwt = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication("Bearer").AddJwtBearer();
        var app = builder.Build();

        """;

    [Fact]
    public Task Forbid_second_where_the_default_scheme_answers_403() => Check(
        Jwt + """
            app.MapGet("/a", (ClaimsPrincipal user) => user.IsInRole("a") ? Results.Ok() : [|Results.Unauthorized()|]).RequireAuthorization();
            app.Run();

            """,
        Jwt + """
            app.MapGet("/a", (ClaimsPrincipal user) => user.IsInRole("a") ? Results.Ok() : Results.Forbid()).RequireAuthorization();
            app.Run();

            """,
        "UNA2001.Forbid");

    [Theory]
    [InlineData("""builder.Services.AddAuthentication("Cookies").AddCookie();""")]
    [InlineData("")]
    public Task No_Forbid_where_it_redirects_or_throws(string setup)
    {
        string source = ForbiddenSource.Usings + Jwt.Replace("""builder.Services.AddAuthentication("Bearer").AddJwtBearer();""", setup, StringComparison.Ordinal)
            + """
                app.MapGet("/a", (ClaimsPrincipal user) => user.IsInRole("a") ? Results.Ok() : [|Results.Unauthorized()|]).RequireAuthorization();
                app.Run();

                """;
        return Verify.Fix<UNA2001PermissionAnswered401, AnswerForbidden>(source, source, "UNA2001.Forbid");
    }

    [Fact]
    public Task No_Forbid_where_a_body_would_be_lost()
    {
        string source = ForbiddenSource.Usings + Jwt + """
            app.MapGet("/a", (ClaimsPrincipal user) => user.IsInRole("a") ? Results.Ok() : [|Results.Json(1, statusCode: 401)|]).RequireAuthorization();
            app.Run();

            """;
        return Verify.Fix<UNA2001PermissionAnswered401, AnswerForbidden>(source, source, "UNA2001.Forbid");
    }
}
