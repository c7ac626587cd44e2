using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

/// <summary>A flag asks what was asked where it was set, whatever it is called.</summary>
public class FiresForFlags
{
    [Theory]
    [InlineData("""bool authorized = false; if (context.User.IsInRole("Editor")) { authorized = true; } if (context.User.IsInRole("Writer")) { authorized = true; } if (!authorized) { [|context.Response.StatusCode = 401|]; return; }""")]
    [InlineData("""bool ok = false; if (context.User.IsInRole("Editor")) { ok = true; } if (!ok) { [|context.Response.StatusCode = 401|]; return; }""")]
    [InlineData("""bool failed = false; if (!context.User.IsInRole("Editor")) { failed = true; } if (failed) { [|context.Response.StatusCode = 401|]; return; }""")]
    [InlineData("""bool authorized = false; foreach (var role in new[] { "a", "b" }) { if (context.User.IsInRole(role)) { authorized = true; break; } } if (!authorized) { [|context.Response.StatusCode = 401|]; return; }""")]
    public Task Where_a_permission_sets_it(string body) => FlagSource.InMiddleware(body);

    [Theory]
    [InlineData("""if (context.User.IsInRole("a")) return true; if (context.User.IsInRole("b")) return true; return false;""")]
    [InlineData("""if (!context.User.IsInRole("a")) return false; return true;""")]
    [InlineData("""if (users.CanRead(context.User)) { return true; } return context.User.IsInRole("b");""")]
    public Task Where_a_helper_asks_for_a_permission(string body) => FlagSource.InHelper(body, "[|context.Response.StatusCode = 401|]");
}
