using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Statuses that come to the response through helpers, tuples and objects: exception middleware, mostly.</summary>
public class FixForBroughtStatus
{
    [Fact]
    public Task Sets_the_header_where_the_status_is_401() => Verify.Fix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(
        BroughtStatusSource.Middleware("context.Response.StatusCode = Map(error);", BroughtStatusSource.Map),
        BroughtStatusSource.Middleware("""
            context.Response.StatusCode = Map(error);
                        if (context.Response.StatusCode == 401)
                        {
                            context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                        }
            """, BroughtStatusSource.Map).Replace("[|", "").Replace("|]", ""));
}
