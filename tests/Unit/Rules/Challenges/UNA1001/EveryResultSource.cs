using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

internal static class EveryResultSource
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

    public static string Controller(string body) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : Controller
        {
            public IActionResult Get()
            {
                {{body}}
            }
        }
        """;

    public static string Page(string body) => $$"""
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

    public static string MinimalApi(string handler) => $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", {{handler}});
        app.Run();

        public class Comp : Microsoft.AspNetCore.Components.ComponentBase;
        """;
}
