using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenge.UNA1001;

/// <summary>Every member of ASP.NET Core that can answer 401 as a result fires bare and is silent with the header (<c>on-the-wire.md</c> D).</summary>
public class Inventory
{
    /// <summary>Expressions of a controller.</summary>
    public static TheoryData<string> OfControllers =>
    [
        "Unauthorized()",
        """Unauthorized(new { error = "x" })""",
        "Unauthorized(null)",
        """Unauthorized("text")""",
        """Unauthorized(new ProblemDetails { Title = "t" })""",
        "StatusCode(401)",
        "StatusCode(401, null)",
        """StatusCode(401, new { error = "x" })""",
        """StatusCode(StatusCodes.Status401Unauthorized, "x")""",
        "StatusCode((int)System.Net.HttpStatusCode.Unauthorized)",
        "new UnauthorizedResult()",
        """new UnauthorizedObjectResult(new { error = "x" })""",
        "new StatusCodeResult(401)",
        "new StatusCodeResult(StatusCodes.Status401Unauthorized)",
        """new ObjectResult(new { error = "x" }) { StatusCode = 401 }""",
        "new ObjectResult(null) { StatusCode = StatusCodes.Status401Unauthorized }",
        "new ObjectResult(new ProblemDetails { Status = 401 })",
        "new OkObjectResult(new { a = 1 }) { StatusCode = 401 }",
        """new JsonResult(new { error = "x" }) { StatusCode = 401 }""",
        """new ContentResult { StatusCode = 401, Content = "no", ContentType = "text/plain" }""",
        "new ContentResult { StatusCode = 401 }",
        """new ViewResult { ViewName = "V", StatusCode = 401 }""",
        """new PartialViewResult { ViewName = "V", StatusCode = 401 }""",
        "new ViewComponentResult { StatusCode = 401 }",
        "Problem(statusCode: 401)",
        """Problem("detail", null, 401, "title")""",
        """Problem(statusCode: 401, extensions: new Dictionary<string, object?> { ["a"] = 1 })""",
        "ValidationProblem(statusCode: 401)",
        """ValidationProblem("detail", null, 401, null, null, ModelState)""",
        "StatusCode(401, new ProblemDetails { Status = 403 })",
    ];

    /// <summary>Expressions of a page model.</summary>
    public static TheoryData<string> OfPages =>
    [
        "Unauthorized()",
        "StatusCode(401)",
        """StatusCode(401, new { error = "x" })""",
        "new PageResult { StatusCode = 401 }",
        "new ContentResult { StatusCode = 401 }",
        """new JsonResult("x") { StatusCode = 401 }""",
        "new UnauthorizedResult()",
    ];

    /// <summary>Expressions of a route handler.</summary>
    public static TheoryData<string> OfMinimalApis =>
    [
        "Results.Unauthorized()",
        "TypedResults.Unauthorized()",
        "Results.StatusCode(401)",
        "TypedResults.StatusCode(401)",
        "Results.StatusCode(StatusCodes.Status401Unauthorized)",
        "Results.Problem(statusCode: 401)",
        "TypedResults.Problem(statusCode: 401)",
        """Results.Problem("detail", null, 401, null, null)""",
        "Results.Problem(new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = 401 })",
        "TypedResults.Problem(new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = 401 })",
        "Results.ValidationProblem(new Dictionary<string, string[]>(), statusCode: 401)",
        """Results.Json(new { error = "x" }, statusCode: 401)""",
        """Results.Json<string>("x", statusCode: 401)""",
        """TypedResults.Json(new { error = "x" }, statusCode: 401)""",
        """Results.Text("no", statusCode: 401)""",
        """Results.Text("no"u8, statusCode: 401)""",
        """Results.Content("no", statusCode: 401)""",
        """TypedResults.Text("no", statusCode: 401)""",
        """TypedResults.Text("no"u8, statusCode: 401)""",
        """TypedResults.Content("no", statusCode: 401)""",
        "new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Comp> { StatusCode = 401 }",
    ];

    /// <summary>Expressions that name 401 and send something else, or leave the answer to a handler (<c>on-the-wire.md</c> A1, B18, D2, D11).</summary>
    public static TheoryData<string> NotOurs =>
    [
        "Challenge()",
        """Challenge("Bearer")""",
        "new ChallengeResult()",
        "Forbid()",
        "StatusCode(403)",
        "Ok(new ProblemDetails { Status = 401 })",
        "BadRequest(new ProblemDetails { Status = 401 })",
        "new BadRequestObjectResult(new ProblemDetails { Status = 401 })",
        """new UnauthorizedObjectResult(new { error = "x" }) { StatusCode = 403 }""",
        "StatusCode(Response.StatusCode)",
        "Ok(StatusCodes.Status401Unauthorized)",
        "Ok(new { code = 401 })",
        "Content(Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(401))",
        "Ok(System.Net.HttpStatusCode.Unauthorized == System.Net.HttpStatusCode.OK)",
    ];

    [Theory]
    [MemberData(nameof(OfControllers))]
    public Task Controller_result_fires(string expression) => Verify.Rule<UNA1001ResultWithoutChallenge>(Controller($"return [|{expression}|];"));

    [Theory]
    [MemberData(nameof(OfControllers))]
    public Task Controller_result_with_the_header_is_silent(string expression) =>
        Verify.Rule<UNA1001ResultWithoutChallenge>(Controller($"""Response.Headers.WWWAuthenticate = "Bearer"; return {expression};"""));

    [Theory]
    [MemberData(nameof(NotOurs))]
    public Task Other_results_are_silent(string expression) => Verify.Rule<UNA1001ResultWithoutChallenge>(Controller($"return {expression};"));

    [Theory]
    [MemberData(nameof(OfPages))]
    public Task Page_result_fires(string expression) => Verify.Rule<UNA1001ResultWithoutChallenge>(Page($"return [|{expression}|];"));

    [Theory]
    [MemberData(nameof(OfPages))]
    public Task Page_result_with_the_header_is_silent(string expression) =>
        Verify.Rule<UNA1001ResultWithoutChallenge>(Page($"""Response.Headers.Append("WWW-Authenticate", "Bearer"); return {expression};"""));

    [Theory]
    [MemberData(nameof(OfMinimalApis))]
    public Task Minimal_API_result_fires(string expression) => Verify.Rule<UNA1001ResultWithoutChallenge>(MinimalApi($"() => [|{expression}|]"));

    [Theory]
    [MemberData(nameof(OfMinimalApis))]
    public Task Minimal_API_result_with_the_header_is_silent(string expression) =>
        Verify.Rule<UNA1001ResultWithoutChallenge>(MinimalApi($$$"""(HttpContext context) => {{ context.Response.Headers.WWWAuthenticate = "Bearer"; return {{{expression}}}; }}"""));

    private static string Controller(string body) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : Controller
        {
            public IActionResult Get()
            {
                {{body}}
            }
        }
        """;

    private static string Page(string body) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;

        public class P : PageModel
        {
            public IActionResult OnGet()
            {
                {{body}}
            }
        }
        """;

    private static string MinimalApi(string handler) => $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", {{handler}});
        app.Run();

        public class Comp : Microsoft.AspNetCore.Components.ComponentBase;
        """;
}
