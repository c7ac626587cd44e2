using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status;

public class UNA2003Tests
{
    private static Task InAction(string body, string attributes = "") => Verify.Rule<UNA2003AnonymousAnswered403>($$"""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;

        public class AppUser : IdentityUser;

        {{attributes}}
        public class C(UserManager<AppUser> users) : ControllerBase
        {
            public async Task<IActionResult> Get(int id)
            {
                await Task.Yield();
                _ = users;
                {{body}}
                return Ok();
            }
        }
        """);

    [Theory]
    [InlineData("if (!User.Identity!.IsAuthenticated) return [|Forbid()|];")]
    [InlineData("""if (User.Identity is not { IsAuthenticated: true }) return [|StatusCode(403, "sign in")|];""")]
    [InlineData("if (!(User.Identity?.IsAuthenticated ?? false)) return [|new ForbidResult()|];")]
    [InlineData("""if (!Request.Headers.ContainsKey("Authorization")) return [|StatusCode(StatusCodes.Status403Forbidden)|];""")]
    [InlineData("if (User.FindFirst(ClaimTypes.NameIdentifier) is null) return [|Forbid()|];")]
    [InlineData("if (!User.Identity!.IsAuthenticated) { [|Response.StatusCode = 403|]; return new EmptyResult(); }")]
    [InlineData("return User.Identity!.IsAuthenticated ? Ok() : [|Forbid()|];")]
    public Task Fires_where_nobody_is_authenticated(string body) => InAction(body);

    [Theory]
    [InlineData("""string apiKey = Request.Headers["X-Api-Key"]!; if (apiKey != Environment.GetEnvironmentVariable("KEY")) return [|StatusCode(403, "wrong key")|];""")]
    [InlineData("""if (!Request.Headers.TryGetValue("X-Api-Key", out var accessKey) || !string.Equals(accessKey, Environment.GetEnvironmentVariable("KEY"))) return [|Forbid()|];""")]
    [InlineData("""string signature = Request.Headers["X-Signature"]!; if (signature != Environment.GetEnvironmentVariable("KEY")) return StatusCode(403);""")]
    [InlineData("""string code = Request.Headers["X-Code"]!; if (code != Environment.GetEnvironmentVariable("KEY")) return StatusCode(403);""")]
    [InlineData("""string apiKey = "stored"; if (apiKey != Environment.GetEnvironmentVariable("KEY")) return StatusCode(403);""")]
    public Task Fires_for_a_key_that_is_not_the_right_one(string body) => InAction(body);

    [Theory]
    [InlineData("""var sent = Request.Headers["X-CSRF-Token"].ToString(); if (string.IsNullOrWhiteSpace(sent) || sent != HttpContext.Session.GetString("csrf")) return StatusCode(403);""")]
    [InlineData("""if (Request.Cookies["XSRF-TOKEN"] != Request.Headers["X-XSRF-TOKEN"].ToString()) return StatusCode(403);""")]
    [InlineData("""if (!Request.Headers.TryGetValue("RequestVerificationToken", out var sent)) return StatusCode(403, "forged");""")]
    public Task Silent_for_a_token_against_forged_requests(string body) => InAction(body);

    [Fact]
    public Task Silent_for_the_key_of_a_webhook() => Verify.Rule<UNA2003AnonymousAnswered403>("""
        public static class PaymentWebhook
        {
            public static IResult Receive(HttpRequest request)
            {
                string apiKey = request.Headers["X-Api-Key"]!;
                return apiKey == Environment.GetEnvironmentVariable("KEY") ? Results.Ok() : Results.StatusCode(403);
            }
        }
        """);

    [Theory]
    [InlineData("""const string ClientCertificateScheme = "mtls"; var result = await HttpContext.AuthenticateAsync(ClientCertificateScheme); if (!result.Succeeded) await HttpContext.ForbidAsync(ClientCertificateScheme);""")]
    [InlineData("""var result = await HttpContext.AuthenticateAsync("Certificate"); if (!result.Succeeded) return Forbid("Certificate");""")]
    public Task Silent_for_certificates_of_the_connection(string body) => InAction(body);

    [Theory]
    [InlineData("""{ [|http.Response.StatusCode = 403|]; await http.Response.WriteAsync("no"); }""")]
    [InlineData("{ http.Response.StatusCode = 403; context.Result = new UnauthorizedResult(); }")]
    [InlineData("{ http.Response.StatusCode = 403; http.Response.StatusCode = 401; }")]
    public Task Fires_only_where_the_403_is_sent(string answer) => Verify.Rule<UNA2003AnonymousAnswered403>($$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class KeyFilter : IAsyncAuthorizationFilter
        {
            public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
            {
                await Task.Yield();
                HttpContext http = context.HttpContext;
                if (!http.Request.Headers.TryGetValue("Authorization", out var header)) {{answer}}
            }
        }
        """);

    [Theory]
    [InlineData("var me = await users.GetUserAsync(User); if (me is null) return Forbid();")]
    [InlineData("""if (User.FindFirst("sub") is null) return Forbid();""")]
    public Task Silent_for_a_missing_record_behind_Authorize(string body) => InAction(body, "[Authorize]");

    [Theory]
    [InlineData("""if (!User.IsInRole("Admin")) return Forbid();""")]
    [InlineData("if (User.Identity!.IsAuthenticated) return Forbid();")]
    [InlineData("return User.Identity!.IsAuthenticated ? Forbid() : Challenge();")]
    [InlineData("if (id > 3) return StatusCode(403);")]
    [InlineData("""if (!Request.Headers.TryGetValue("PartCount", out var count)) return StatusCode(403);""")]
    [InlineData("""if (!Request.Headers.ContainsKey("X-Tenant")) return Forbid();""")]
    [InlineData("if (string.IsNullOrEmpty(Request.Headers.Referer)) return StatusCode(403);")]
    [InlineData("if (!Request.Headers.TryGetValue(Microsoft.Net.Http.Headers.HeaderNames.Origin, out var origin)) return StatusCode(403);")]
    [InlineData("""if (!System.Net.IPAddress.IsLoopback(HttpContext.Connection.RemoteIpAddress!) || !Request.Headers.ContainsKey("Authorization")) return StatusCode(403);""")]
    [InlineData("if (id > 3 || User.Identity?.IsAuthenticated != true) return StatusCode(403);")]
    [InlineData("""if (!User.Identity!.IsAuthenticated || !User.IsInRole("Admin")) return Forbid();""")]
    public Task Silent_for_permissions_and_the_unknown(string body) => InAction(body);
}
