using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2009;

public class Silent
{
    [Theory]
    [InlineData("[ProducesResponseType(401)] [ProducesResponseType(403)] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("[ProducesResponseType(403)] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("[ProducesResponseType(200)] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("[ProducesResponseType(401)] public IActionResult A(int id) => id > 3 ? Ok() : NotFound();")]
    [InlineData("[ProducesResponseType(401)] [ProducesDefaultResponseType] public IActionResult A(int id) => id > 3 ? Ok() : Forbid();")]
    [InlineData("""[Authorize(Roles = "x")] [ProducesResponseType(403)] public IActionResult A(int id) => id > 3 ? Ok() : Unauthorized();""")]
    [InlineData("""[ProducesResponseType(403)] public IActionResult A() => User.IsInRole("x") ? Ok() : Unauthorized();""")]
    public Task Where_it_is_true_or_will_be(string members) => DocumentSource.Check(members);
}
