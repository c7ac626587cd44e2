using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status;

public class UNA2009Tests
{
    private static Task Check(string members, string attributes = "") => Verify.Rule<UNA2009DocumentedStatusContradicts>($$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        {{attributes}}
        public class C : ControllerBase
        {
            {{members}}
        }
        """);

    [Theory]
    [InlineData("[[|ProducesResponseType(401)|]] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("[[|ProducesResponseType(StatusCodes.Status401Unauthorized)|]] public IActionResult A(int id) => id > 3 ? Ok() : StatusCode(403);")]
    [InlineData("""[[|ProducesResponseType(typeof(string), 401)|]] public IActionResult A(int id) => id > 3 ? Ok() : StatusCode(403, "no");""")]
    [InlineData("""[[|ProducesResponseType<string>(401)|]] public IActionResult A(int id) => id > 3 ? Ok() : StatusCode(403, "no");""")]
    [InlineData("[ProducesResponseType(200)] [[|ProducesResponseType(403)|]] public IActionResult A(int id) => id > 3 ? Ok() : Unauthorized();")]
    [InlineData("[[|ProducesResponseType(403)|]] public IActionResult A(int id) => id > 3 ? Ok() : Challenge();")]
    public Task Fires_where_the_documentation_contradicts(string members) => Check(members);

    [Fact]
    public Task Fires_on_a_missing_403_behind_Authorize() => Check("[[|ProducesResponseType(401)|]] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();", "[Authorize]");

    [Theory]
    [InlineData("[ProducesResponseType(401)] [ProducesResponseType(403)] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("[ProducesResponseType(403)] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("[ProducesResponseType(200)] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("[ProducesResponseType(401)] public IActionResult A(int id) => id > 3 ? Ok() : NotFound();")]
    [InlineData("[ProducesResponseType(401)] [ProducesDefaultResponseType] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("""[Authorize(Roles = "x")] [ProducesResponseType(403)] public IActionResult A(int id) => id > 3 ? Ok() : Unauthorized();""")]
    [InlineData("""[ProducesResponseType(403)] public IActionResult A() => User.IsInRole("x") ? Ok() : Unauthorized();""")]
    public Task Silent_where_it_is_true_or_will_be(string members) => Check(members);

    [Fact]
    public Task Fires_on_routes() => Verify.Rule<UNA2009DocumentedStatusContradicts>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (int id) => id > 3 ? Results.Ok() : Results.Forbid()).Produces([|401|]);
        app.MapGet("/b", (int id) => id > 3 ? Results.Ok() : Results.Forbid()).Produces(401).ProducesProblem(403);
        app.MapGet("/c", (int id) => id > 3 ? Results.Ok() : Results.Unauthorized()).ProducesProblem([|StatusCodes.Status403Forbidden|]);
        app.Run();
        """);
}
