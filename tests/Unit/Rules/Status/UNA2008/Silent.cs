using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2008;

public class Silent
{
    [Theory]
    [InlineData("IActionResult A() { try { return Ok(); } catch (OperationCanceledException) { return StatusCode(499); } }")]
    [InlineData("IActionResult A() => StatusCode(StatusCodes.Status499ClientClosedRequest);")]
    [InlineData("IActionResult A() => StatusCode(401);")]
    [InlineData("int A() => 440;")]
    public Task On_clients_that_went_away_and_on_standard_statuses(string members) => SessionSource.Check(members);

    [Fact]
    public Task Where_Outlook_is_emulated() => SessionSource.Check("IActionResult A() => StatusCode(440);", name: "OwaController");
}
