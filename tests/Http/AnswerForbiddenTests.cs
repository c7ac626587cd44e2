using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>
/// What the status fixes do on the wire, asked by a valid user who lacks the permission: 403 with the same body and no redirect, under
/// every set-up in which a caller can sign in.
/// </summary>
public class AnswerForbiddenTests
{
    private const string Controllers = """
        using System.Net;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Authorize, Route("api")]
        public class ApiDoor : ControllerBase
        {
            [HttpGet("empty")] public IActionResult Empty() => User.IsInRole("admin") ? Ok() : Unauthorized();
            [HttpGet("object")] public IActionResult Object() { if (!User.IsInRole("admin")) return Unauthorized(new { error = "x" }); return Ok(); }
            [HttpGet("status")] public ActionResult<string> Status() => User.IsInRole("admin") ? "in" : StatusCode(401, "no");
            [HttpGet("problem")] public IActionResult ProblemDetails() => User.IsInRole("admin") ? Ok() : Problem("detail", statusCode: StatusCodes.Status401Unauthorized);
            [HttpGet("new")] public IActionResult New() => User.IsInRole("admin") ? Ok() : new UnauthorizedObjectResult("no");
            [HttpGet("owner/{id}")] public IActionResult Owner(string id) { if (id != User.FindFirstValue(ClaimTypes.NameIdentifier)) return Unauthorized("not yours"); return Ok(id); }
            [HttpGet("written")] public async Task Written() { if (!User.IsInRole("admin")) { Response.StatusCode = (int)HttpStatusCode.Unauthorized; await Response.WriteAsync("no"); return; } await Response.WriteAsync("in"); }
        }

        [Authorize, Route("plain")]
        public class PlainDoor : Controller
        {
            [HttpGet("empty")] public IActionResult Empty() => User.IsInRole("admin") ? Ok() : Unauthorized();
            [HttpGet("content")] public IActionResult Content() => User.IsInRole("admin") ? Ok() : new ContentResult { StatusCode = 401, Content = "no", ContentType = "text/plain" };
            [HttpGet("json")] public IActionResult Json() => User.IsInRole("admin") ? Ok() : new JsonResult(new { error = "x" }) { StatusCode = 401 };
        }
        """;

    private const string Routes = """
        using System.Security.Claims;
        using Microsoft.AspNetCore.Http.HttpResults;

        public static class App
        {
            public static void Map(WebApplication app)
            {
                var doors = app.MapGroup("/doors").RequireAuthorization();
                doors.MapGet("/empty", (ClaimsPrincipal user) => user.IsInRole("admin") ? Results.Ok() : Results.Unauthorized());
                doors.MapGet("/json", (ClaimsPrincipal user) => user.IsInRole("admin") ? Results.Ok() : Results.Json(new { error = "x" }, statusCode: 401));
                doors.MapGet("/problem", (ClaimsPrincipal user) => user.IsInRole("admin") ? Results.Ok() : Results.Problem("detail", statusCode: 401));
                doors.MapGet("/typed", Results<Ok, UnauthorizedHttpResult> (ClaimsPrincipal user) => user.IsInRole("admin") ? TypedResults.Ok() : TypedResults.Unauthorized());
                doors.MapGet("/text", (HttpContext context) => context.User.IsInRole("admin") ? Results.Ok() : TypedResults.Text("no", statusCode: 401));
                doors.MapGet("/owner/{id}", (string id, ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) == id ? Results.Ok(id) : Results.Unauthorized());
            }
        }
        """;

    public static TheoryData<string> Setups => [.. AuthenticationSetup.WithUsers.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Controllers_answer_403_with_the_same_body(string setup)
    {
        await ForbidsAsync(Controllers, setup, "/api/empty", "/api/object", "/api/status", "/api/problem", "/api/new", "/api/owner/2", "/api/written", "/plain/empty", "/plain/content", "/plain/json");
        await AllowsAsync(Controllers, setup, "/api/owner/1");
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Routes_answer_403_with_the_same_body(string setup)
    {
        await ForbidsAsync(Routes, setup, "/doors/empty", "/doors/json", "/doors/problem", "/doors/typed", "/doors/text", "/doors/owner/2");
        await AllowsAsync(Routes, setup, "/doors/owner/1");
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Suggestions_answer_403_with_the_same_body(string setup)
    {
        string source = Controllers.Replace(", Authorize", "", StringComparison.Ordinal).Replace("[Authorize, ", "[", StringComparison.Ordinal);
        AuthenticationSetup chosen = AuthenticationSetup.WithUsers.Single(s => s.Name == setup);
        WebProgram after = WebProgram.Compile(await FixRunner.ApplyAsync(new UNA2002PermissionLikelyAnswered401(), new AnswerForbidden(), source));
        Exchange forbidden = await after.AskAsync(chosen, Caller.User, "/api/object");
        Assert.Equal((403, "{\"error\":\"x\"}", null), (forbidden.Status, forbidden.Body, forbidden.Location));
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task A_split_condition_tells_401_from_403(string setup)
    {
        const string source = """
            using System.Security.Claims;
            using Microsoft.AspNetCore.Mvc;

            [Route("two")]
            public class TwoQuestions : Controller
            {
                [HttpGet("{id}")]
                public IActionResult Get(string id)
                {
                    var me = User.FindFirstValue(ClaimTypes.NameIdentifier);
                    if (me == null || me != id)
                    {
                        return Unauthorized(new { error = "x" });
                    }

                    return Ok(id);
                }
            }
            """;
        AuthenticationSetup chosen = AuthenticationSetup.WithUsers.Single(s => s.Name == setup);
        WebProgram after = WebProgram.Compile(await FixRunner.ApplyAsync(new UNA2010TwoQuestionsOneAnswer(), new SplitQuestions(), source));
        Assert.Equal((401, "{\"error\":\"x\"}"), StatusAndBody(await after.AskAsync(chosen, Caller.Anonymous, "/two/1")));
        Assert.Equal((403, "{\"error\":\"x\"}"), StatusAndBody(await after.AskAsync(chosen, Caller.User, "/two/2")));
        Assert.Equal((200, "1"), StatusAndBody(await after.AskAsync(chosen, Caller.User, "/two/1")));
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Anonymous_callers_are_challenged_where_they_were_forbidden(string setup)
    {
        const string source = """
            using Microsoft.AspNetCore.Mvc;

            [Route("anonymous")]
            public class Anonymous : Controller
            {
                [HttpGet("status")] public IActionResult Status() { if (User.Identity is not { IsAuthenticated: true }) return StatusCode(403, "sign in"); return Ok("in"); }
                [HttpGet("forbid")] public IActionResult Forbidden() => User.Identity!.IsAuthenticated ? Ok("in") : Forbid();
                [HttpGet("session")] public IActionResult Session() => User.Identity!.IsAuthenticated ? Ok("in") : StatusCode(440);
            }
            """;
        AuthenticationSetup chosen = AuthenticationSetup.WithUsers.Single(s => s.Name == setup);
        string challenged = await FixRunner.ApplyAsync(new UNA2003AnonymousAnswered403(), new AnswerChallenged(), source);
        WebProgram after = WebProgram.Compile(await FixRunner.ApplyAsync(new UNA2008NonStandardSessionStatus(), new AnswerChallenged(), challenged));
        foreach (string path in new[] { "/anonymous/status", "/anonymous/forbid", "/anonymous/session" })
        {
            Exchange asked = await after.AskAsync(chosen, Caller.Anonymous, path);
            Assert.Equal((path, 401, "YOUR-SCHEME", null), (path, asked.Status, asked.Challenge, asked.Location));
            Assert.Equal((200, "in"), StatusAndBody(await after.AskAsync(chosen, Caller.User, path)));
        }
    }

    [Fact]
    public async Task A_refused_file_is_403()
    {
        const string source = """
            public static class App
            {
                public static void Map(WebApplication app) => app.MapGet("/file", () =>
                {
                    try
                    {
                        throw new UnauthorizedAccessException("locked");
                    }
                    catch (UnauthorizedAccessException e)
                    {
                        return Results.Text(e.Message, statusCode: 401);
                    }
                });
            }
            """;
        WebProgram after = WebProgram.Compile(await FixRunner.ApplyAsync(new UNA2007AccessExceptionAnswered401(), new AnswerForbidden(), source));
        Assert.Equal((403, "locked"), StatusAndBody(await after.AskAsync(AuthenticationSetup.None, Caller.Anonymous, "/file")));
    }

    private static async Task ForbidsAsync(string source, string setupName, params string[] paths)
    {
        AuthenticationSetup setup = AuthenticationSetup.WithUsers.Single(s => s.Name == setupName);
        WebProgram before = WebProgram.Compile(source);
        WebProgram after = WebProgram.Compile(await FixAsync(source, new UNA2001PermissionAnswered401(), new AnswerForbidden()));
        foreach (string path in paths)
        {
            Exchange bare = await before.AskAsync(setup, Caller.User, path);
            Exchange forbidden = await after.AskAsync(setup, Caller.User, path);

            Assert.Equal((path, 401), (path, bare.Status));
            Assert.Equal((path, 403, null, null), (path, forbidden.Status, forbidden.Challenge, forbidden.Location));
            Assert.Equal((path, WithoutStatus(bare.Body), bare.ContentType), (path, WithoutStatus(forbidden.Body), forbidden.ContentType));
        }
    }

    private static async Task AllowsAsync(string source, string setupName, string path)
    {
        WebProgram after = WebProgram.Compile(await FixAsync(source, new UNA2001PermissionAnswered401(), new AnswerForbidden()));
        Assert.Equal(200, (await after.AskAsync(AuthenticationSetup.WithUsers.Single(s => s.Name == setupName), Caller.User, path)).Status);
    }

    private static Task<string> FixAsync(string source, DiagnosticAnalyzer rule, Fix fix) => FixRunner.ApplyAsync(rule, fix, source);

    private static (int, string) StatusAndBody(Exchange exchange) => (exchange.Status, exchange.Body);

    // A ProblemDetails says its status, title and the section of the RFC itself, and carries the id of its request.
    private static string WithoutStatus(string body) => System.Text.RegularExpressions.Regex.Replace(body, "\"(traceId|status|title|type)\":(\"[^\"]*\"|[0-9]+),?", "");
}
