using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5003;

public class Silent
{
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
    public Task On_results_that_keep_the_status(string body) => Verify.Rule<UNA5003StatusOverridden>(ActionSource.Action(body));
}
