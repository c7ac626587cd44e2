using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5003;

public class Fires
{
    [Theory]
    [InlineData("""[|Response.StatusCode = 401|]; return Ok(new { error = "no" });""")]
    [InlineData("[|Response.StatusCode = 401|]; return NoContent();")]
    [InlineData("""[|Response.StatusCode = 403|]; return RedirectToAction("Index");""")]
    [InlineData("if (id == 0) { [|HttpContext.Response.StatusCode = StatusCodes.Status401Unauthorized|]; } return Ok();")]
    [InlineData("[|Response.StatusCode = 401|]; return id > 0 ? Ok() : BadRequest();")]
    [InlineData("return [|Ok(new ProblemDetails { Status = 401 })|];")]
    [InlineData("var problem = new ProblemDetails { Status = 401 }; return [|BadRequest(problem)|];")]
    public Task On_a_result_with_a_status_of_its_own(string body) => Verify.Rule<UNA5003StatusOverridden>(ActionSource.Action(body));

    [Fact]
    public Task In_minimal_apis() => Verify.Rule<UNA5003StatusOverridden>("""
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
}
