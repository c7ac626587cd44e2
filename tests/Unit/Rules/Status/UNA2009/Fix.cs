using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2009;

public class Fix
{
    private static string Type(string attributes, string members) => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        {{attributes}}
        public class C : ControllerBase
        {
            {{members}}
        }
        """;

    [Theory]
    [InlineData("[[|ProducesResponseType(401)|]]", "[ProducesResponseType(403)]", "Forbid()")]
    [InlineData("[[|ProducesResponseType(typeof(string), StatusCodes.Status401Unauthorized)|]]", "[ProducesResponseType(typeof(string), StatusCodes.Status403Forbidden)]", "Forbid()")]
    [InlineData("[ProducesResponseType(200), [|ProducesResponseType(StatusCodes.Status403Forbidden)|]]", "[ProducesResponseType(200), ProducesResponseType(StatusCodes.Status401Unauthorized)]", "Unauthorized()")]
    public Task Changes_what_is_never_answered(string before, string after, string answer) => Verify.Fix<UNA2009DocumentedStatusContradicts, DocumentAnswered>(
        Type("", $"{before} public IActionResult A(int id) => id > 3 ? Ok() : {answer};"), Type("", $"{after} public IActionResult A(int id) => id > 3 ? Ok() : {answer};"));

    [Fact]
    public Task Adds_beside_what_is_true() => Verify.Fix<UNA2009DocumentedStatusContradicts, DocumentAnswered>(
        Type("[Authorize]", """
            /// <summary>Gets.</summary>
                [ProducesResponseType(200)] // found
                [[|ProducesResponseType(StatusCodes.Status401Unauthorized)|]]
                public IActionResult A(int id) => id > 3 ? Ok() : Forbid();
            """),
        Type("[Authorize]", """
            /// <summary>Gets.</summary>
                [ProducesResponseType(200)] // found
                [ProducesResponseType(StatusCodes.Status401Unauthorized)]
                [ProducesResponseType(StatusCodes.Status403Forbidden)]
                public IActionResult A(int id) => id > 3 ? Ok() : Forbid();
            """));

    [Theory]
    [InlineData("""    .Produces([|401|]).WithName("a");""", """    .Produces(403).WithName("a");""")]
    [InlineData("""
            .RequireAuthorization()
            .Produces([|StatusCodes.Status401Unauthorized|]);
        """, """
            .RequireAuthorization()
            .Produces(StatusCodes.Status401Unauthorized)
            .Produces(StatusCodes.Status403Forbidden);
        """)]
    public Task Routes(string before, string after) => Verify.Fix<UNA2009DocumentedStatusContradicts, DocumentAnswered>(Route(before), Route(after));

    private static string Route(string chain) => $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (int id) => id > 3 ? Results.Ok() : Results.Forbid())
        {{chain}}
        app.Run();
        """;
}
