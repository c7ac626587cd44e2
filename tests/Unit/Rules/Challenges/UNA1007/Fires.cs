using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1007;

public class Fires
{
    /// <summary>Members at which a user signs in: by what they call, or by their name or route.</summary>
    public static TheoryData<string> SignIns =>
    [
        """[HttpPost("a"), AllowAnonymous] public async Task<IActionResult> A(string n, string p) { var r = await signIn.PasswordSignInAsync(n, p, false, false); return r.Succeeded ? Ok() : {|#0:Unauthorized()|}; }""",
        """[HttpPost("a")] public async Task<IActionResult> A(string p) { var u = await users.FindByNameAsync(p); if (u is null || !await users.CheckPasswordAsync(u, p)) return {|#0:Unauthorized("no")|}; return Ok(); }""",
        """[HttpPost("a")] public IActionResult A(string h, string p) { if (hasher.VerifyHashedPassword(new(), h, p) == PasswordVerificationResult.Failed) return {|#0:Unauthorized()|}; return Ok(); }""",
        """[HttpPost("a")] public IActionResult A(string p) { if (p == "") return {|#0:Unauthorized()|}; return Ok(new Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler().CreateToken("{}")); }""",
        """[HttpPost("login")] public IActionResult A(string p) { if (p == "") return {|#0:Unauthorized()|}; return Ok(); }""",
        """[HttpPost("sign-in/{id}")] public IActionResult A(string p) { if (p == "") return {|#0:Unauthorized()|}; return Ok(); }""",
        """[HttpPost] public IActionResult Login(string p) { if (p == "") return {|#0:Unauthorized()|}; return Ok(); }""",
        "[HttpPost] public async Task<IActionResult> RefreshTokenAsync(string p) { await Task.Yield(); return {|#0:Unauthorized(new { p })|}; }",
    ];

    [Theory]
    [MemberData(nameof(SignIns))]
    public async Task Sign_in_endpoints_have_their_own_rule(string member)
    {
        await Verify.Rule<UNA1007SignInWithoutChallenge>(SignInSource.Controller(member.Replace("{|#0:", "[|").Replace("|}", "|]")));
        await Verify.Rule<UNA1001ResultWithoutChallenge>(SignInSource.Controller(member.Replace("{|#0:", "").Replace("|}", "")));
    }

    [Fact]
    public Task Type_names_the_endpoint_where_the_member_adds_nothing() => Verify.Rule<UNA1007SignInWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/[controller]")]
        public class TokenController : ControllerBase
        {
            [HttpPost] public IActionResult Post(string p) => [|Unauthorized()|];
            [HttpPost("password")] public IActionResult Create(string p) => Unauthorized();
            [HttpDelete("{id}")] public IActionResult Revoke(string p) => Unauthorized();
        }

        [Route("api/login")]
        public class AccountsController : ControllerBase
        {
            [HttpPost] public IActionResult Post(string p) => [|Unauthorized()|];
        }

        public class LoginModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public IActionResult OnPost() => [|Unauthorized()|];
        }
        """);

    [Fact]
    public async Task Route_handlers_are_told_by_their_route()
    {
        const string source = """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapPost("/login", (string name) => name == "" ? {|#0:Results.Unauthorized()|} : Results.Ok());
            app.MapPost("/api/token", (HttpContext context) => { {|#0:context.Response.StatusCode = 401|}; });
            app.MapPost("/other", (string name) => name == "" ? {|#1:Results.Unauthorized()|} : Results.Ok());
            app.Run();
            """;
        await Verify.Rule<UNA1007SignInWithoutChallenge>(Mark(source, 0));
        await Verify.Rule<UNA1001ResultWithoutChallenge>(Mark(source, 1));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("nonsense")]
    public Task Other_settings_report(string value) => Verify.Rule<UNA1007SignInWithoutChallenge>(SignInSource.Controller(
        """[HttpPost("login")] public IActionResult A(string p) => [|Unauthorized()|];"""), "unauthorized_analyzers.UNA1007.sign_in_endpoints = " + value);

    private static string Mark(string source, int marked) =>
        System.Text.RegularExpressions.Regex.Replace(source, @"\{\|#(\d):(.*?)\|\}", m => m.Groups[1].Value == marked.ToString() ? "[|" + m.Groups[2].Value + "|]" : m.Groups[2].Value);
}
