using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Effects;

public class UNA5003Tests
{
    private static string Action(string body, string type = "IActionResult") => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : Controller
        {
            public {{type}} Get(int id)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("""[|Response.StatusCode = 401|]; return Ok(new { error = "no" });""")]
    [InlineData("[|Response.StatusCode = 401|]; return NoContent();")]
    [InlineData("""[|Response.StatusCode = 403|]; return RedirectToAction("Index");""")]
    [InlineData("if (id == 0) { [|HttpContext.Response.StatusCode = StatusCodes.Status401Unauthorized|]; } return Ok();")]
    [InlineData("[|Response.StatusCode = 401|]; return id > 0 ? Ok() : BadRequest();")]
    [InlineData("return [|Ok(new ProblemDetails { Status = 401 })|];")]
    [InlineData("var problem = new ProblemDetails { Status = 401 }; return [|BadRequest(problem)|];")]
    public Task Fires(string body) => Verify.Rule<UNA5003StatusOverridden>(Action(body));

    [Theory]
    [InlineData("""Response.StatusCode = 401; return Content("no");""")]
    [InlineData("""Response.StatusCode = 401; return Json(new { error = "no" });""")]
    [InlineData("Response.StatusCode = 401; return View();")]
    [InlineData("Response.StatusCode = 401; return new ObjectResult(1);")]
    [InlineData("Response.StatusCode = 401; return Unauthorized();")]
    [InlineData("Response.StatusCode = 401; return new EmptyResult();")]
    [InlineData("if (id == 0) { Response.StatusCode = 401; return new EmptyResult(); } return Ok();")]
    [InlineData("return Unauthorized(new ProblemDetails { Status = 401 });")]
    [InlineData("return StatusCode(401, new ProblemDetails { Status = 401 });")]
    [InlineData("var unused = Ok(); Response.StatusCode = 401; return new EmptyResult();")]
    [InlineData("if (id == 0) { Response.StatusCode = 401; } if (Response.StatusCode == 401) { return new EmptyResult(); } return Ok();")]
    public Task Silent(string body) => Verify.Rule<UNA5003StatusOverridden>(Action(body));

    [Fact]
    public Task Fires_in_minimal_apis() => Verify.Rule<UNA5003StatusOverridden>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (HttpContext context) =>
        {
            [|context.Response.StatusCode = 401|];
            return Results.Ok(new { error = "no" });
        });
        app.MapGet("/b", (HttpResponse response) =>
        {
            response.StatusCode = 401;
            return Results.Json(new { error = "no" });
        });
        app.MapGet("/c", (HttpResponse response) =>
        {
            response.StatusCode = 401;
            return "no";
        });
        app.MapGet("/d", () => [|Results.Ok(new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = 401 })|]);
        app.Run();
        """);

    [Fact]
    public Task The_missing_challenge_is_not_the_point() => Verify.Rule<UNA1002StatusWithoutChallenge>(Action("Response.StatusCode = 401; return Ok();"));
}
