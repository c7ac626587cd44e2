using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status;

public class UNA2008Tests
{
    private static Task Check(string members, string name = "C") => Verify.Rule<UNA2008NonStandardSessionStatus>($$"""
        using Microsoft.AspNetCore.Mvc;

        public class {{name}} : ControllerBase
        {
            {{members}}
        }
        """);

    [Theory]
    [InlineData("IActionResult A() => [|StatusCode(440)|];")]
    [InlineData("""IActionResult A() => [|StatusCode(419, "expired")|];""")]
    [InlineData("IActionResult A() => [|StatusCode(StatusCodes.Status419AuthenticationTimeout)|];")]
    [InlineData("IResult A() => [|Results.StatusCode(498)|];")]
    [InlineData("void A() { [|Response.StatusCode = 440|]; }")]
    [InlineData("IActionResult A(string token) { if (Request.Headers.Authorization.Count == 0 || string.IsNullOrEmpty(token)) { return [|StatusCode(499)|]; } return Ok(); }")]
    public Task Fires(string members) => Check(members);

    [Theory]
    [InlineData("IActionResult A() { try { return Ok(); } catch (OperationCanceledException) { return StatusCode(499); } }")]
    [InlineData("IActionResult A() => StatusCode(StatusCodes.Status499ClientClosedRequest);")]
    [InlineData("IActionResult A() => StatusCode(401);")]
    [InlineData("int A() => 440;")]
    public Task Silent(string members) => Check(members);

    [Fact]
    public Task Silent_where_Outlook_is_emulated() => Check("IActionResult A() => StatusCode(440);", name: "OwaController");
}
