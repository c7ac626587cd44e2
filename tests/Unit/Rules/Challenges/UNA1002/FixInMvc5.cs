using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>The fixes for the frameworks that are not ASP.NET Core: each names the header in its own way, and what they leave compiles.</summary>
public class FixInMvc5
{
    [Theory]
    [InlineData("""
        [|Response.StatusCode = 401|];
                return Json(1);
        """, """
        Response.StatusCode = 401;
                Response.AppendHeader("WWW-Authenticate", "YOUR-SCHEME");
                return Json(1);
        """)]
    [InlineData("""
        [|Response.Status = "401 Unauthorized"|];
                return Json(1);
        """, """
        Response.Status = "401 Unauthorized";
                Response.AppendHeader("WWW-Authenticate", "YOUR-SCHEME");
                return Json(1);
        """)]
    [InlineData("return [|Json(HttpStatusCode.Unauthorized)|];", """
        Response.AppendHeader("WWW-Authenticate", "YOUR-SCHEME");
                return Json(HttpStatusCode.Unauthorized);
        """)]
    public Task Statuses_of_System_Web_get_the_header(string before, string after) => FixAsync<UNA1002StatusWithoutChallenge, SetChallengeHeader>(ClassicSource.Mvc(before), ClassicSource.Mvc(after));

    private static Task FixAsync<TRule, TFix>(string before, string? after)
        where TRule : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() => Verify.ClassicFix<TRule, TFix>(before, after ?? before);
}
