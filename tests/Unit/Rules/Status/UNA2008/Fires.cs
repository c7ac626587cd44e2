using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2008;

public class Fires
{
    [Theory]
    [InlineData("IActionResult A() => [|StatusCode(440)|];")]
    [InlineData("""IActionResult A() => [|StatusCode(419, "expired")|];""")]
    [InlineData("IActionResult A() => [|StatusCode(StatusCodes.Status419AuthenticationTimeout)|];")]
    [InlineData("IResult A() => [|Results.StatusCode(498)|];")]
    [InlineData("void A() { [|Response.StatusCode = 440|]; }")]
    [InlineData("IActionResult A(string token) { if (Request.Headers.Authorization.Count == 0 || string.IsNullOrEmpty(token)) { return [|StatusCode(499)|]; } return Ok(); }")]
    public Task On_a_status_for_an_expired_session(string members) => SessionSource.Check(members);
}
