using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5002;

public class Silent
{
    [Theory]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; return; } await next(context);")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; } else { await next(context); }")]
    [InlineData("""if (ok) { await next(context); } else { context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); }""")]
    [InlineData("""try { if (!ok) { context.Response.StatusCode = 401; return; } await next(context); } finally { logger.LogInformation("x"); }""")]
    [InlineData("""try { if (!ok) { context.Response.StatusCode = 401; return; } } finally { logger.LogInformation("x"); } await next(context);""")]
    [InlineData("""try { if (!ok) { context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); return; } } catch (IOException) { } await next(context);""")]
    [InlineData("if (await Rejects(context)) { return; } await next(context);", """private static async Task<bool> Rejects(HttpContext context) { if (context.Request.Path == "/x") { context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); return true; } return false; }""")]
    [InlineData("if (!Allows(context)) { return; } await next(context);", """private static bool Allows(HttpContext context) { if (context.Request.Path == "/x") { context.Response.StatusCode = 401; return false; } return true; }""")]
    [InlineData("bool denied = false; if (!ok) { context.Response.StatusCode = 401; denied = true; } if (!denied) { await next(context); }")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; } if (ok) { await next(context); }")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; } if (context.Response.StatusCode != 401) { await next(context); }")]
    [InlineData("""if (!ok) { context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); } if (!context.Response.HasStarted) { await next(context); }""")]
    [InlineData("""if (!context.Request.Headers.ContainsKey("X-Key")) { context.Response.StatusCode = 401; } if (context.Request.Headers.ContainsKey("X-Key")) { await next(context); }""")]
    [InlineData("await next(context); if (context.Response.StatusCode == 404) { context.Response.StatusCode = 401; }")]
    [InlineData("try { await next(context); } catch (UnauthorizedAccessException) { context.Response.StatusCode = 401; }")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; throw new InvalidOperationException(); } await next(context);")]
    [InlineData("if (!ok) { Deny(context); return; } await next(context);", "private static void Deny(HttpContext context) => context.Response.StatusCode = 401;")]
    [InlineData("if (!ok) { context.Response.StatusCode = 401; context.Response.StatusCode = 200; } await next(context);")]
    [InlineData("if (!ok) { context.Response.OnStarting(() => { context.Response.StatusCode = 401; return Task.CompletedTask; }); } await next(context);")]
    [InlineData("_refused = false; if (!ok) { context.Response.StatusCode = 401; _refused = true; } if (!_refused) { await next(context); }", "private bool _refused;")]
    public Task Where_a_denied_request_stops(string body, string members = "") => Verify.Rule<UNA5002DeniedAndPassedOn>(KeyMiddlewareSource.Middleware(body, members));
}
