using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Effects;

public class UNA5005Tests
{
    private static string Function(string body) => $$"""
        using Microsoft.Net.Http.Headers;

        public static class C
        {
            public static async Task Run(HttpContext context, bool ok)
            {
                await Task.Yield();
                {{body}}
            }

            private static Task Write(HttpContext context) => context.Response.WriteAsync("no");
        }
        """;

    [Theory]
    [InlineData("""await context.Response.WriteAsync("no"); [|context.Response.StatusCode = 401|];""")]
    [InlineData("""context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); [|context.Response.Headers.WWWAuthenticate = "Key"|];""")]
    [InlineData("await Write(context); if (!ok) { [|context.Response.StatusCode = 403|]; }", false)]
    [InlineData("""[|context.Request.Headers.WWWAuthenticate = "Key"|]; context.Response.StatusCode = 401;""")]
    [InlineData("""[|context.Request.Headers["WWW-Authenticate"] = "Key"|];""")]
    [InlineData("""[|context.Request.Headers.Append(HeaderNames.WWWAuthenticate, "Key")|];""")]
    [InlineData("""context.Response.OnCompleted(() => { [|context.Response.Headers.WWWAuthenticate = "Key"|]; return Task.CompletedTask; });""")]
    [InlineData("""[|context.Response.StatusCode = 401|]; [|context.Response.Headers.WWWAuthenticate = "Key"|]; context.Response.Clear(); await context.Response.WriteAsync("no");""")]
    [InlineData("""[|context.Response.Headers.WWWAuthenticate = "Key"|]; context.Response.Clear(); context.Response.StatusCode = 401;""")]
    public Task Fires(string body, bool fires = true) => Verify.Rule<UNA5005WrittenTooLate>(Function(fires ? body : body.Replace("[|", "").Replace("|]", "")));

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
    public Task Silent(string body) => Verify.Rule<UNA5005WrittenTooLate>(Function(body));

    [Fact]
    public Task Fires_after_the_result() => Verify.Rule<UNA5005WrittenTooLate>("""
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class Filter : IResultFilter
        {
            public void OnResultExecuting(ResultExecutingContext context) => context.HttpContext.Response.Headers.WWWAuthenticate = "Key";

            public void OnResultExecuted(ResultExecutedContext context) => [|context.HttpContext.Response.Headers.WWWAuthenticate = "Key"|];
        }

        public sealed class Asks : IResultFilter
        {
            public void OnResultExecuting(ResultExecutingContext context)
            {
            }

            public void OnResultExecuted(ResultExecutedContext context)
            {
                if (!context.HttpContext.Response.HasStarted)
                {
                    context.HttpContext.Response.Headers.WWWAuthenticate = "Key";
                }
            }
        }
        """);

    [Fact]
    public Task The_missing_challenge_is_not_the_point() => Verify.Rule<UNA1002StatusWithoutChallenge>(Function("""await context.Response.WriteAsync("no"); context.Response.StatusCode = 401;"""));
}
