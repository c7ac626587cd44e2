using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1013;

public class Fix
{
    [Fact]
    public Task Adds_the_header() => Verify.Fix<UNA1013RedirectEventWithoutChallenge, SetChallengeHeader>(
        CookieEventSource.Program("[|c.Response.StatusCode = 401|];"),
        CookieEventSource.Program("""
            c.Response.StatusCode = 401;
                    c.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            """), editorConfig: CookieEventSource.On);
}
