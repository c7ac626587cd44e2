using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

public class Silent
{
    [Theory]
    [InlineData("""string signature = Request.Headers["X-Signature"]!; if (signature != Environment.GetEnvironmentVariable("KEY")) return StatusCode(403);""")]
    [InlineData("""string code = Request.Headers["X-Code"]!; if (code != Environment.GetEnvironmentVariable("KEY")) return StatusCode(403);""")]
    [InlineData("""string apiKey = "stored"; if (apiKey != Environment.GetEnvironmentVariable("KEY")) return StatusCode(403);""")]
    public Task For_values_that_are_no_keys_of_callers(string body) => NobodySource.InAction(body);

    [Theory]
    [InlineData("""var sent = Request.Headers["X-CSRF-Token"].ToString(); if (string.IsNullOrWhiteSpace(sent) || sent != HttpContext.Session.GetString("csrf")) return StatusCode(403);""")]
    [InlineData("""if (Request.Cookies["XSRF-TOKEN"] != Request.Headers["X-XSRF-TOKEN"].ToString()) return StatusCode(403);""")]
    [InlineData("""if (!Request.Headers.TryGetValue("RequestVerificationToken", out var sent)) return StatusCode(403, "forged");""")]
    public Task For_a_token_against_forged_requests(string body) => NobodySource.InAction(body);

    [Fact]
    public Task For_the_key_of_a_webhook() => Verify.Rule<UNA2003AnonymousAnswered403>("""
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
    public Task For_certificates_of_the_connection(string body) => NobodySource.InAction(body);

    [Theory]
    [InlineData("{ http.Response.StatusCode = 403; context.Result = new UnauthorizedResult(); }")]
    [InlineData("{ http.Response.StatusCode = 403; http.Response.StatusCode = 401; }")]
    public Task Where_the_403_is_not_sent(string answer) => Verify.Rule<UNA2003AnonymousAnswered403>($$"""
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
    public Task For_a_missing_record_behind_Authorize(string body) => NobodySource.InAction(body, "[Authorize]");

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
    public Task For_permissions_and_the_unknown(string body) => NobodySource.InAction(body);
}
