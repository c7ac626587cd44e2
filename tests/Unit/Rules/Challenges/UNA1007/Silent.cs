using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1007;

public class Silent
{
    /// <summary>Members that only look like it.</summary>
    public static TheoryData<string> Others =>
    [
        """[HttpGet] public IActionResult Get(string p) { if (p == "") return {|#0:Unauthorized()|}; return Ok(); }""",
        "[HttpPost, Authorize] public async Task<IActionResult> ChangePassword(string p) { var u = await users.GetUserAsync(User); if (u is null || !await users.CheckPasswordAsync(u, p)) return {|#0:Unauthorized()|}; return Ok(); }",
        """[HttpPost("webhook")] public IActionResult Hook() { if (Request.Headers["X-Signature"] != "x") return {|#0:Unauthorized()|}; return Ok(); }""",
        """[HttpGet] public IActionResult Data() { if (Request.Headers["X-Api-Key"] != "x") return {|#0:Unauthorized()|}; return Ok(); }""",
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Other_endpoints_are_not_sign_ins(string member)
    {
        await Verify.Rule<UNA1007SignInWithoutChallenge>(SignInSource.Controller(member.Replace("{|#0:", "").Replace("|}", "")));
        await Verify.Rule<UNA1001ResultWithoutChallenge>(SignInSource.Controller(member.Replace("{|#0:", "[|").Replace("|}", "|]")));
    }

    [Fact]
    public Task Header_makes_it_silent() => Verify.Rule<UNA1007SignInWithoutChallenge>(SignInSource.Controller(
        """[HttpPost("login")] public IActionResult A(string p) { Response.Headers.WWWAuthenticate = "Bearer"; return Unauthorized(); }"""));

    [Fact]
    public Task Setting_makes_it_silent() => Verify.Rule<UNA1007SignInWithoutChallenge>(SignInSource.Controller(
        """[HttpPost("login")] public IActionResult A(string p) => Unauthorized();"""), "unauthorized_analyzers.sign_in_endpoints = ignore");
}
