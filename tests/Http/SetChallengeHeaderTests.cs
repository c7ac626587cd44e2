using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>The header is set and the answer kept: same status, same body, whatever authentication is set up.</summary>
public class SetChallengeHeaderTests
{
    private const string Controllers = """
        using Microsoft.AspNetCore.Mvc;

        [ApiController]
        [Route("api")]
        public class ApiDoor : ControllerBase
        {
            [HttpGet("empty")] public IActionResult Empty() => Unauthorized();
            [HttpGet("object")] public IActionResult Object() { return Unauthorized(new { error = "x" }); }
            [HttpGet("status")] public ActionResult<string> Status() => StatusCode(401, "no");
            [HttpGet("problem")] public IActionResult ProblemDetails() => Problem("detail", statusCode: StatusCodes.Status401Unauthorized);
            [HttpGet("new")] public Task<IActionResult> New() => Task.FromResult<IActionResult>(new UnauthorizedObjectResult("no"));
            [HttpGet("branch")] public IActionResult Branch(bool ok) => ok ? Ok() : Unauthorized();
            [HttpGet("switch")] public IActionResult Switch(int n) => n switch { 1 => Ok(), 2 => NotFound(), _ => Unauthorized() };
            [HttpGet("written")] public void Written() { Response.StatusCode = 401; }
            [HttpGet("helper")] public IActionResult Helper() => Error(401, "no");
            private IActionResult Error(int status, string text) => Error(status, new { error = text });
            private IActionResult Error(int status, object value) => StatusCode(status, value);
        }

        [Route("plain")]
        public class PlainDoor : Controller
        {
            [HttpGet("empty")] public IActionResult Empty() { if (User.Identity!.Name == null) return Unauthorized(); return Ok(); }
            [HttpGet("content")] public IActionResult Content() => new ContentResult { StatusCode = 401, Content = "no", ContentType = "text/plain" };
            [HttpGet("json")] public IActionResult Json() => new JsonResult(new { error = "x" }) { StatusCode = (int)System.Net.HttpStatusCode.Unauthorized };
            [HttpGet("filter"), DoorFilter] public IActionResult Filtered() => Ok("in");
        }

        public class DoorFilter : Attribute, Microsoft.AspNetCore.Mvc.Filters.IActionFilter
        {
            public void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context) => context.Result = new UnauthorizedObjectResult("key missing");
            public void OnActionExecuted(Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext context) { }
        }
        """;

    private const string MinimalApis = """
        using Microsoft.AspNetCore.Http.HttpResults;

        public static class App
        {
            public static void Use(WebApplication app)
            {
                app.Use(async (context, next) =>
                {
                    if (context.Request.Path == "/middleware")
                    {
                        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                        await context.Response.WriteAsync("no");
                        return;
                    }

                    await next(context);
                });
            }

            public static void Map(WebApplication app)
            {
                app.MapGet("/empty", () => Results.Unauthorized());
                app.MapGet("/typed", Results<Ok<string>, UnauthorizedHttpResult> (int? id) => id > 0 ? TypedResults.Ok("in") : TypedResults.Unauthorized());
                app.MapGet("/json", () => Results.Json(new { error = "x" }, statusCode: 401));
                app.MapGet("/problem", async () => { await Task.Yield(); return Results.Problem("detail", statusCode: 401); });
                app.MapGet("/text", (HttpContext context) => TypedResults.Text("no", statusCode: 401));
                app.MapGet("/method", Method);
                app.MapGet("/helper", (HttpContext context) => Fail(context, 401));
                app.MapGet("/filter", () => "in").AddEndpointFilter(async (context, next) => context.Arguments.Count == 0 ? Results.Unauthorized() : await next(context));
            }

            private static Task Fail(HttpContext context, int status)
            {
                context.Response.StatusCode = status;
                return context.Response.WriteAsync("no");
            }

            private static IResult Method(int? id = null) => Results.StatusCode(401);
        }
        """;

    public static TheoryData<string> Setups => [.. AuthenticationSetup.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Controllers_keep_status_and_body(string setup) => await KeepAsync(Controllers, setup,
        "/api/empty", "/api/object", "/api/status", "/api/problem", "/api/new", "/api/branch", "/api/switch", "/api/written", "/api/helper", "/plain/empty", "/plain/content", "/plain/json", "/plain/filter");

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Minimal_APIs_keep_status_and_body(string setup) => await KeepAsync(MinimalApis, setup,
        "/empty", "/typed", "/json", "/problem", "/text", "/method", "/helper", "/filter", "/middleware");

    [Fact]
    public async Task Branches_that_are_not_401_stay_without_a_header()
    {
        WebProgram program = WebProgram.Compile(await FixAsync(Controllers));

        Assert.Null((await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous, "/api/branch?ok=true")).Challenge);
        Assert.Equal(404, (await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous, "/api/switch?n=2")).Status);
        Assert.Null((await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous, "/api/switch?n=2")).Challenge);
    }

    private static async Task KeepAsync(string source, string setupName, params string[] paths)
    {
        AuthenticationSetup setup = AuthenticationSetup.All.Single(s => s.Name == setupName);
        WebProgram before = WebProgram.Compile(source);
        WebProgram after = WebProgram.Compile(await FixAsync(source));
        foreach (string path in paths)
        {
            Exchange bare = await before.AskAsync(setup, Caller.Anonymous, path);
            Exchange challenged = await after.AskAsync(setup, Caller.Anonymous, path);

            Assert.Equal((path, 401, null), (path, bare.Status, bare.Challenge));
            Assert.Equal((path, 401, "YOUR-SCHEME"), (path, challenged.Status, challenged.Challenge));
            Assert.Equal((path, WithoutTrace(bare.Body), bare.ContentType, bare.Location), (path, WithoutTrace(challenged.Body), challenged.ContentType, challenged.Location));
        }
    }

    private static async Task<string> FixAsync(string source)
    {
        string results = await FixRunner.ApplyAsync(new UNA1001ResultWithoutChallenge(), new SetChallengeHeader(), source);
        return await FixRunner.ApplyAsync(new UNA1002StatusWithoutChallenge(), new SetChallengeHeader(), results);
    }

    // A ProblemDetails carries the id of its request.
    private static string WithoutTrace(string body) => System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "\"traceId\":\"\"");
}
