using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1012;

public class Fix
{
    [Fact]
    public Task Adds_the_header() => Verify.Fix<UNA1012ProxyChallengeMissing, SetChallengeHeader>(
        ProxySource.Middleware("""
            if (context.Request.HasFormContentType)
                    {
                        [|context.Response.StatusCode = 407|];
                        return;
                    }

                    [|context.Response.StatusCode = 407|];
            """),
        ProxySource.Middleware("""
            if (context.Request.HasFormContentType)
                    {
                        context.Response.StatusCode = 407;
                        context.Response.Headers.ProxyAuthenticate = "YOUR-SCHEME";
                        return;
                    }

                    context.Response.StatusCode = 407;
                    context.Response.Headers.ProxyAuthenticate = "YOUR-SCHEME";
            """));
}
