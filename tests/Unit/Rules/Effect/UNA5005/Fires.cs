using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5005;

public class Fires
{
    [Theory]
    [InlineData("""await context.Response.WriteAsync("no"); [|context.Response.StatusCode = 401|];""")]
    [InlineData("""context.Response.StatusCode = 401; await context.Response.WriteAsync("no"); [|context.Response.Headers.WWWAuthenticate = "Key"|];""")]
    [InlineData("""[|context.Request.Headers.WWWAuthenticate = "Key"|]; context.Response.StatusCode = 401;""")]
    [InlineData("""[|context.Request.Headers["WWW-Authenticate"] = "Key"|];""")]
    [InlineData("""[|context.Request.Headers.Append(HeaderNames.WWWAuthenticate, "Key")|];""")]
    [InlineData("""context.Response.OnCompleted(() => { [|context.Response.Headers.WWWAuthenticate = "Key"|]; return Task.CompletedTask; });""")]
    [InlineData("""[|context.Response.StatusCode = 401|]; [|context.Response.Headers.WWWAuthenticate = "Key"|]; context.Response.Clear(); await context.Response.WriteAsync("no");""")]
    [InlineData("""[|context.Response.Headers.WWWAuthenticate = "Key"|]; context.Response.Clear(); context.Response.StatusCode = 401;""")]
    public Task On_a_write_that_comes_too_late(string body) => Verify.Rule<UNA5005WrittenTooLate>(WriteSource.Function(body));

    [Fact]
    public Task After_the_result() => Verify.Rule<UNA5005WrittenTooLate>("""
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
}
