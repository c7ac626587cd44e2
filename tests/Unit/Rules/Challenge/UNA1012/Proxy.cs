using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenge.UNA1012;

public class Proxy
{
    [Theory]
    [InlineData("[|context.Response.StatusCode = 407|];")]
    [InlineData("""[|context.Response.StatusCode = StatusCodes.Status407ProxyAuthenticationRequired|]; await context.Response.WriteAsync("no");""")]
    [InlineData("""context.Response.Headers.WWWAuthenticate = "Basic"; [|context.Response.StatusCode = 407|];""")]
    [InlineData("await [|Results.StatusCode(407)|].ExecuteAsync(context);")]
    [InlineData("""if (context.Request.HasFormContentType) { context.Response.Headers.ProxyAuthenticate = "Basic"; } [|context.Response.StatusCode = 407|];""")]
    public Task Fires(string body) => Verify.Rule<UNA1012ProxyChallengeMissing>(Middleware(body));

    [Theory]
    [InlineData("""context.Response.StatusCode = 407; context.Response.Headers.ProxyAuthenticate = "Basic realm=\"p\"";""")]
    [InlineData("""context.Response.Headers.Append("Proxy-Authenticate", "Basic realm=\"p\""); context.Response.StatusCode = 407;""")]
    [InlineData("""context.Response.Headers[Microsoft.Net.Http.Headers.HeaderNames.ProxyAuthenticate] = "Negotiate"; context.Response.StatusCode = 407;""")]
    [InlineData("context.Response.StatusCode = 407; Add(context);")]
    [InlineData("context.Response.StatusCode = 401;")]
    [InlineData("""if (context.Response.StatusCode == 407) { await context.Response.WriteAsync("upstream"); }""")]
    public Task Silent(string body) => Verify.Rule<UNA1012ProxyChallengeMissing>(Middleware(body));

    [Fact]
    public Task Fix_adds_the_header() => Verify.Fix<UNA1012ProxyChallengeMissing, SetChallengeHeader>(
        Middleware("""
            if (context.Request.HasFormContentType)
                    {
                        [|context.Response.StatusCode = 407|];
                        return;
                    }

                    [|context.Response.StatusCode = 407|];
            """),
        Middleware("""
            if (context.Request.HasFormContentType)
                    {
                        context.Response.StatusCode = 407;
                        context.Response.Headers.ProxyAuthenticate = "YOUR-SCHEME";
                        return;
                    }

                    context.Response.StatusCode = 407;
                    context.Response.Headers.ProxyAuthenticate = "YOUR-SCHEME";
            """));

    private static string Middleware(string body) => $$"""
        public class Proxy
        {
            public async Task InvokeAsync(HttpContext context)
            {
                await Task.Yield();
                {{body}}
            }

            private static void Add(HttpContext context) => context.Response.Headers["proxy-authenticate"] = "Basic";
        }
        """;
}
