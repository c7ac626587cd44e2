using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>What neither UNA2001 nor UNA2002 may report.</summary>
public class Silent
{
    private const string Usings = """
        using System.Net;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;

        """;

    private static async Task Check(string source, CompilerDiagnostics compiler = CompilerDiagnostics.Errors)
    {
        await Verify.Rule<UNA2001PermissionAnswered401>(Usings + source, compiler: compiler);
        await Verify.Rule<UNA2002PermissionLikelyAnswered401>(Usings + source, compiler: compiler);
        await Verify.Rule<UNA2010TwoQuestionsOneAnswer>(Usings + source, compiler: compiler);
        await Verify.Rule<UNA2003AnonymousAnswered403>(Usings + source, compiler: compiler);
    }

    private static Task InAction(string body, string attributes = "[Authorize]") => Check($$"""
        public class AppUser : IdentityUser;

        {{attributes}}
        public class C(UserManager<AppUser> users, SignInManager<AppUser> signIn, IConfiguration configuration) : ControllerBase
        {
            public async Task<IActionResult> Act(string password, string code, int id)
            {
                await Task.Yield();
                _ = (users, signIn, configuration);
                {{body}}
                return Ok();
            }
        }
        """);

    [Theory]
    [InlineData("var me = await users.GetUserAsync(User); if (me == null) return Unauthorized();")]
    [InlineData("""var me = await users.FindByNameAsync(User.Identity!.Name!); if (me is null) return Unauthorized("permission denied");""")]
    [InlineData("""var sub = User.FindFirst("sub")?.Value; if (sub is null) return Unauthorized();""")]
    [InlineData("""if (!int.TryParse(User.FindFirstValue("sub"), out _)) return Unauthorized();""")]
    [InlineData("if (string.IsNullOrEmpty(User.Identity?.Name)) return StatusCode(401);")]
    public Task Missing_user_record_behind_Authorize(string body) => InAction(body);

    [Theory]
    [InlineData("var me = await users.GetUserAsync(User); if (!await users.CheckPasswordAsync(me!, password)) return Unauthorized();")]
    [InlineData("""var me = await users.GetUserAsync(User); var done = await users.ChangePasswordAsync(me!, password, code); if (!done.Succeeded) return Unauthorized("not allowed");""")]
    [InlineData("var me = await users.GetUserAsync(User); if (me == null || !await users.CheckPasswordAsync(me, password)) return Unauthorized();")]
    public Task Change_of_password_asks_for_the_old_one(string body) => InAction(body);

    [Theory]
    [InlineData("""if (!User.HasClaim("amr", "mfa")) return Unauthorized();""")]
    [InlineData("""if (User.FindFirst("acr")?.Value != "2") return Unauthorized();""")]
    [InlineData("""var me = await users.GetUserAsync(User); if (!await users.VerifyTwoFactorTokenAsync(me!, "sms", code)) return Unauthorized();""")]
    [InlineData("""var authTime = User.FindFirst("auth_time")!.Value; if (long.Parse(authTime) < id) return Unauthorized();""")]
    public Task Step_up_authentication(string body) => InAction(body);

    [Fact]
    public Task Sign_in() => InAction("""var result = await signIn.PasswordSignInAsync(code, password, false, false); if (!result.Succeeded) return Unauthorized("access denied");""", "[AllowAnonymous]");

    [Theory]
    [InlineData("""var signature = Request.Headers["X-Hub-Signature-256"].ToString(); if (signature != configuration["Secret"]) return Unauthorized();""")]
    [InlineData("""byte[] sent = Convert.FromHexString(Request.Headers["X-Signature"]!); if (!CryptographicOperations.FixedTimeEquals(sent, sent)) return Unauthorized();""")]
    [InlineData("""if (!Request.Headers.TryGetValue("X-Signature", out var given)) return Unauthorized();""")]
    public Task Webhook_signature(string body) => InAction(body, "");

    [Theory]
    [InlineData("""if (Request.Headers["X-Api-Key"] != configuration["ApiKey"]) return Unauthorized();""")]
    [InlineData("""var apiKey = Request.Query["key"]; if (apiKey != configuration["ApiKey"]) return Unauthorized();""")]
    [InlineData("""if (!IsAllowed(Request.Headers["X-Api-Key"]!)) return Unauthorized(); bool IsAllowed(string key) => key.Length > 3;""")]
    public Task Api_key(string body) => InAction(body, "");

    [Theory]
    [InlineData("if (User.Identity!.Name != code) return NotFound();")]
    [InlineData("""if (!User.IsInRole("Admin")) return NotFound();""")]
    public Task Not_found_hides_existence(string body) => InAction(body);

    [Theory]
    [InlineData("""if (!configuration.GetValue<bool>("Features:Export")) return Unauthorized();""")]
    [InlineData("""if (!configuration.GetValue<bool>("Features:Export")) return StatusCode(403);""")]
    [InlineData("""bool exportEnabled = configuration.GetValue<bool>("Export"); if (!exportEnabled) return Unauthorized();""")]
    public Task Feature_flag(string body) => InAction(body);

    [Theory]
    [InlineData("if (!IPAddress.IsLoopback(HttpContext.Connection.RemoteIpAddress!)) return Unauthorized();")]
    [InlineData("""if (HttpContext.Connection.RemoteIpAddress?.ToString() != configuration["Ip"]) return StatusCode(403);""")]
    [InlineData("""var ip = HttpContext.Connection.RemoteIpAddress; if (!configuration["Allowed"]!.Contains(ip!.ToString())) return Unauthorized();""")]
    public Task Ip_allow_list(string body) => InAction(body);

    [Theory]
    [InlineData("""if (!User.IsInRole("Admin")) return Forbid(new AuthenticationProperties(), "OpenIddict.Server.AspNetCore");""")]
    [InlineData("""if (User.Identity is not { IsAuthenticated: true }) return Challenge(new AuthenticationProperties(), "OpenIddict.Server.AspNetCore");""")]
    [InlineData("""if (User.FindFirst("sub") is null) return Forbid(authenticationSchemes: "OpenIddict.Server.AspNetCore", properties: new AuthenticationProperties());""")]
    [InlineData("""if (!User.IsInRole("Admin")) return Challenge(new AuthenticationProperties { RedirectUri = "/" }, "Google");""")]
    public Task OpenIddict_and_IdentityServer_carry_protocol_errors(string body) => InAction(body, "");

    [Theory]
    [InlineData("""if (!User.IsInRole("Admin")) return Forbid();""")]
    [InlineData("""if (!User.IsInRole("Admin")) return StatusCode(403);""")]
    [InlineData("return User.Identity!.IsAuthenticated ? Forbid() : Challenge();")]
    [InlineData("""if (User.IsInRole("Admin")) return Ok(); return User.Identity!.IsAuthenticated ? Forbid() : Unauthorized();""")]
    public Task The_right_answer(string body) => InAction(body, "");

    [Fact]
    public Task Unknown_conditions() => InAction("""if (id > 3) return Unauthorized(); if (code.Length > id) return StatusCode(401, "x");""");

    [Fact]
    public Task No_condition_at_all() => InAction("""return Unauthorized("You do not have permission");""");

    [Fact]
    public Task An_endpoint_behind_AllowAnonymous_with_a_check_by_name() => Check("""
        public interface IGate { bool CanEnter(string door); }

        [Authorize]
        public class C(IGate gate) : ControllerBase
        {
            [AllowAnonymous]
            public IActionResult Get(string door) => gate.CanEnter(door) ? Ok() : Unauthorized();
        }
        """);

    [Fact]
    public Task Handlers_and_events_of_a_scheme() => Check("""
        public class H(Microsoft.Extensions.Options.IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e) : AuthenticationHandler<AuthenticationSchemeOptions>(o, l, e)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                if (!Context.User.IsInRole("Admin"))
                {
                    Response.StatusCode = 401;
                }

                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task Look_alikes_of_the_framework() => Check("""
        namespace Own
        {
            public class AuthorizeAttribute : Attribute;

            [Own.Authorize]
            public class C : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public IActionResult Get(Thing thing) => thing.Succeeded ? Ok() : Unauthorized();
            }

            public class Thing
            {
                public bool Succeeded { get; set; }
            }
        }
        """);

    [Theory]
    [InlineData("id != Account.Id.ToString()")]
    [InlineData("Account.OwnerId != GetUserId()")]
    [InlineData("Account.Role != Role.Admin")]
    [InlineData("Account.Membership is null")]
    [InlineData("id != Account.Id.ToString() && Account.Role != Role.Admin")]
    [InlineData("!Account.Permissions.Contains(id)")]
    public async Task What_does_not_bind_makes_nothing_likely(string condition)
    {
        string source = $$"""
            using System.Security.Claims;
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Mvc;

            [Authorize]
            public class C : ControllerBase
            {
                private Account Account => (Account)HttpContext.Items["Account"];

                private string? GetUserId() => User.FindFirst("sub")?.Value;

                public IActionResult Get(string id)
                {
                    if ({{condition}}) return Unauthorized();
                    return Ok();
                }
            }
            """;
        await Verify.Rule<UNA2001PermissionAnswered401>(source, compiler: CompilerDiagnostics.None);
        await Verify.Rule<UNA2002PermissionLikelyAnswered401>(source, compiler: CompilerDiagnostics.None);
    }

    [Fact]
    public Task Code_that_does_not_compile() => Check("""
        [Authorize]
        public class C : ControllerBase
        {
            public IActionResult Get(Missing thing)
            {
                if (!thing.CanEdit(User, nothing)) return Unauthorized();
                if (!User.IsInRole(
                if (undefined.IsInRole("Admin")) { return Unauthorized();
                return thing switch { => Unauthorized() };
            }

            public IActionResult Half() => User.IsInRole("x" ? Ok() : Unauthorized(;
        }
        """, CompilerDiagnostics.None);
}
