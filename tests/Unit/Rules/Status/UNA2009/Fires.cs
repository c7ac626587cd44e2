using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2009;

public class Fires
{
    [Theory]
    [InlineData("[[|ProducesResponseType(401)|]] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("[[|ProducesResponseType(StatusCodes.Status401Unauthorized)|]] public IActionResult A(int id) => id > 3 ? Ok() : StatusCode(403);")]
    [InlineData("""[[|ProducesResponseType(typeof(string), 401)|]] public IActionResult A(int id) => id > 3 ? Ok() : StatusCode(403, "no");""")]
    [InlineData("""[[|ProducesResponseType<string>(401)|]] public IActionResult A(int id) => id > 3 ? Ok() : StatusCode(403, "no");""")]
    [InlineData("[ProducesResponseType(200)] [[|ProducesResponseType(403)|]] public IActionResult A(int id) => id > 3 ? Ok() : Unauthorized();")]
    [InlineData("[[|ProducesResponseType(403)|]] public IActionResult A(int id) => id > 3 ? Ok() : Challenge();")]
    public Task Where_the_documentation_contradicts(string members) => DocumentSource.Check(members);

    [Fact]
    public Task On_a_missing_403_behind_Authorize() => DocumentSource.Check("[[|ProducesResponseType(401)|]] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();", "[Authorize]");

    [Fact]
    public Task On_routes() => Verify.Rule<UNA2009DocumentedStatusContradicts>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (int id) => id > 3 ? Results.Ok() : Results.Forbid()).Produces([|401|]);
        app.MapGet("/b", (int id) => id > 3 ? Results.Ok() : Results.Forbid()).Produces(401).ProducesProblem(403);
        app.MapGet("/c", (int id) => id > 3 ? Results.Ok() : Results.Unauthorized()).ProducesProblem([|StatusCodes.Status403Forbidden|]);
        app.Run();
        """);
}
