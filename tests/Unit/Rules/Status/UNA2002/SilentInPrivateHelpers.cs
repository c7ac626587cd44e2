using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

/// <summary>The question that all callers of a private method or local function ask is the question of the answer that it makes.</summary>
public class SilentInPrivateHelpers
{
    private static Task Likely(string members, string attributes = "[Authorize]") => Verify.Rule<UNA2002PermissionLikelyAnswered401>(PrivateHelperSource.InController(members, attributes));

    [Fact]
    public Task Where_all_callers_ask_who_is_there() => Likely("""
        public IActionResult Get() => User.Identity?.IsAuthenticated == true ? Ok() : Deny();

        public IActionResult Put() => User.Identity is null ? Deny() : NoContent();

        private IActionResult Deny() => Unauthorized();
        """, attributes: "");

    [Fact]
    public Task Where_nobody_calls() => Likely("private IActionResult Deny() => Unauthorized();");

    [Fact]
    public Task Where_it_calls_only_itself() => Likely("private IActionResult Deny(int n) { if (n > 0) { return Deny(n - 1); } return Unauthorized(); }");

    [Fact]
    public Task Where_two_call_each_other() => Likely("private IActionResult A() { B(); return Unauthorized(); } private IActionResult B() { A(); return Unauthorized(); }");

    [Theory]
    [InlineData("if (!_gate.CanRead(id)) { return Deny(); } if (User.Identity is null) { return Deny(); } return Ok();")]
    [InlineData("if (!_gate.CanRead(id)) { return Deny(); } Func<IActionResult> deny = Deny; return deny();")]
    [InlineData("if (!_gate.CanRead(id)) { return Deny(); } return Other(); IActionResult Other() => Deny();")]
    public Task In_a_local_function_whose_calls_differ(string body) => Likely("public IActionResult Get(int id) { " + body + " IActionResult Deny() => Unauthorized(); }");
}
