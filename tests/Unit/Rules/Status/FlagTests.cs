using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status;

/// <summary>A flag asks what was asked where it was set, whatever it is called.</summary>
public class FlagTests
{
    private static Task InMiddleware(string body) => Verify.Rule<UNA2002PermissionLikelyAnswered401>($$"""
        using System.Security.Claims;
        using System.Security.Cryptography;
        using System.Text;

        public class Gate(RequestDelegate next, string secret)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                {{body}}
                await next(context);
            }

            private static bool TimingSafeEquals(string? a, string? b) => a is not null && b is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
        }
        """);

    [Theory]
    [InlineData("""bool authorized = false; if (TimingSafeEquals(context.Request.Query["token"], secret)) { authorized = true; } if (!authorized) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("""var authorized = false; string header = context.Request.Headers.Authorization.ToString(); if (header.StartsWith("Bearer ")) { if (header.Substring(7) == secret) { authorized = true; } } if (!authorized) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("""var isAllowed = false; if (context.Request.Headers.ContainsKey("X-Api-Key")) { isAllowed = true; } if (!isAllowed) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("""bool authorized; if (context.Request.Headers["X-Api-Key"] == secret) authorized = true; else authorized = false; if (!authorized) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("""bool authorized = context.Request.Headers["X-Api-Key"] == secret; if (!authorized) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("bool allowed = true; if (context.User.Identity?.IsAuthenticated != true) { allowed = false; } if (!allowed) { context.Response.StatusCode = 401; return; }")]
    public Task Silent_where_a_credential_sets_it(string body) => InMiddleware(body);

    [Theory]
    [InlineData("""bool authorized = false; if (context.User.IsInRole("Editor")) { authorized = true; } if (context.User.IsInRole("Writer")) { authorized = true; } if (!authorized) { [|context.Response.StatusCode = 401|]; return; }""")]
    [InlineData("""bool ok = false; if (context.User.IsInRole("Editor")) { ok = true; } if (!ok) { [|context.Response.StatusCode = 401|]; return; }""")]
    [InlineData("""bool failed = false; if (!context.User.IsInRole("Editor")) { failed = true; } if (failed) { [|context.Response.StatusCode = 401|]; return; }""")]
    [InlineData("""bool authorized = false; foreach (var role in new[] { "a", "b" }) { if (context.User.IsInRole(role)) { authorized = true; break; } } if (!authorized) { [|context.Response.StatusCode = 401|]; return; }""")]
    public Task Fires_where_a_permission_sets_it(string body) => InMiddleware(body);

    private static Task InHelper(string body, string answer = "context.Response.StatusCode = 401") => Verify.Rule<UNA2002PermissionLikelyAnswered401>($$"""
        using System.Security.Claims;

        public class Gate(RequestDelegate next, string secret, IUsers users)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!IsAuthorized(context)) { {{answer}}; return; }
                await next(context);
            }

            private bool IsAuthorized(HttpContext context)
            {
                _ = (secret, users);
                {{body}}
            }
        }

        public interface IUsers { void Validate(string token); bool CanRead(ClaimsPrincipal user); string? Find(ClaimsPrincipal user); }
        """);

    [Theory]
    [InlineData("""if (!context.Request.Headers.TryGetValue("X-Api-Key", out var key)) return false; if (key != secret) return false; return true;""")]
    [InlineData("""if (context.Request.Headers["X-Api-Key"] == secret) return true; return false;""")]
    [InlineData("""if (context.Request.Headers["X-Api-Key"] == secret) { return true; } else { return false; }""")]
    [InlineData("string header = context.Request.Headers.Authorization.ToString(); if (string.IsNullOrEmpty(header)) return false; return header == secret;")]
    [InlineData("try { users.Validate(context.Request.Headers.Authorization.ToString()); return true; } catch (Exception) { return false; }")]
    [InlineData("bool result = false; if (context.User.Identity is { IsAuthenticated: true }) { result = true; } return result;")]
    [InlineData("""foreach (var header in context.Request.Headers) { if (header.Key == "X-Api-Key" && header.Value == secret) return true; } return false;""")]
    public Task Silent_where_a_helper_asks_for_a_credential(string body) => InHelper(body);

    [Theory]
    [InlineData("""if (context.User.IsInRole("a")) return true; if (context.User.IsInRole("b")) return true; return false;""")]
    [InlineData("""if (!context.User.IsInRole("a")) return false; return true;""")]
    [InlineData("""if (users.CanRead(context.User)) { return true; } return context.User.IsInRole("b");""")]
    public Task Fires_where_a_helper_asks_for_a_permission(string body) => InHelper(body, "[|context.Response.StatusCode = 401|]");
}
