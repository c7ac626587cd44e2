using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5005;

public class Silent
{
    [Theory]
    [InlineData("await Write(context); if (!ok) { [|context.Response.StatusCode = 403|]; }")]
    public Task On_a_write_that_may_come_in_time(string body) => Verify.Rule<UNA5005WrittenTooLate>(WriteSource.Function(body.Replace("[|", "").Replace("|]", "")));

    [Theory]
    [InlineData("""context.Response.StatusCode = 401; context.Response.Headers.WWWAuthenticate = "Key"; await context.Response.WriteAsync("no");""")]
    [InlineData("""if (!ok) { await context.Response.WriteAsync("no"); return; } context.Response.StatusCode = 401;""")]
    [InlineData("""await context.Response.WriteAsync("no"); if (!context.Response.HasStarted) { context.Response.StatusCode = 401; }""")]
    [InlineData("""context.Response.Clear(); context.Response.StatusCode = 401; context.Response.Headers.WWWAuthenticate = "Key";""")]
    [InlineData("context.Response.StatusCode = 401; context.Response.Clear(); context.Response.StatusCode = 401;")]
    [InlineData("""context.Response.OnStarting(() => { context.Response.Headers.WWWAuthenticate = "Key"; return Task.CompletedTask; });""")]
    [InlineData("""try { await context.Response.WriteAsync("no"); } catch (IOException) { context.Response.StatusCode = 401; }""")]
    [InlineData("""context.Response.Body = new MemoryStream(); await context.Response.WriteAsync("no"); context.Response.StatusCode = 401;""")]
    [InlineData("""using var message = new HttpRequestMessage(); message.Headers.Add("WWW-Authenticate", "Key");""")]
    [InlineData("var value = context.Request.Headers.WWWAuthenticate;")]
    public Task On_writes_in_time(string body) => Verify.Rule<UNA5005WrittenTooLate>(WriteSource.Function(body));
}
