using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Azure Functions: the isolated worker, and functions that answer with results of ASP.NET Core.</summary>
public class FixInFunctions
{
    [Fact]
    public Task The_header_is_added_before_results_of_AspNetCore() => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(
        FunctionSource.AspNetCoreFunction("return [|new UnauthorizedResult()|];"),
        FunctionSource.AspNetCoreFunction("""
            req.HttpContext.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                        return new UnauthorizedResult();
            """));
}
