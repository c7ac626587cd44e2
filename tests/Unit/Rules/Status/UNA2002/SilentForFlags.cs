using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

/// <summary>A flag asks what was asked where it was set, whatever it is called.</summary>
public class SilentForFlags
{
    [Theory]
    [InlineData("""bool authorized = false; if (TimingSafeEquals(context.Request.Query["token"], secret)) { authorized = true; } if (!authorized) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("""var authorized = false; string header = context.Request.Headers.Authorization.ToString(); if (header.StartsWith("Bearer ")) { if (header.Substring(7) == secret) { authorized = true; } } if (!authorized) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("""var isAllowed = false; if (context.Request.Headers.ContainsKey("X-Api-Key")) { isAllowed = true; } if (!isAllowed) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("""bool authorized; if (context.Request.Headers["X-Api-Key"] == secret) authorized = true; else authorized = false; if (!authorized) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("""bool authorized = context.Request.Headers["X-Api-Key"] == secret; if (!authorized) { context.Response.StatusCode = 401; return; }""")]
    [InlineData("bool allowed = true; if (context.User.Identity?.IsAuthenticated != true) { allowed = false; } if (!allowed) { context.Response.StatusCode = 401; return; }")]
    public Task Where_a_credential_sets_it(string body) => FlagSource.InMiddleware(body);

    [Theory]
    [InlineData("""if (!context.Request.Headers.TryGetValue("X-Api-Key", out var key)) return false; if (key != secret) return false; return true;""")]
    [InlineData("""if (context.Request.Headers["X-Api-Key"] == secret) return true; return false;""")]
    [InlineData("""if (context.Request.Headers["X-Api-Key"] == secret) { return true; } else { return false; }""")]
    [InlineData("string header = context.Request.Headers.Authorization.ToString(); if (string.IsNullOrEmpty(header)) return false; return header == secret;")]
    [InlineData("try { users.Validate(context.Request.Headers.Authorization.ToString()); return true; } catch (Exception) { return false; }")]
    [InlineData("bool result = false; if (context.User.Identity is { IsAuthenticated: true }) { result = true; } return result;")]
    [InlineData("""foreach (var header in context.Request.Headers) { if (header.Key == "X-Api-Key" && header.Value == secret) return true; } return false;""")]
    public Task Where_a_helper_asks_for_a_credential(string body) => FlagSource.InHelper(body);
}
