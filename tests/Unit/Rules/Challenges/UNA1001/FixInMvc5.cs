using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>The fixes for the frameworks that are not ASP.NET Core: each names the header in its own way, and what they leave compiles.</summary>
public class FixInMvc5
{
    [Theory]
    [InlineData("return [|new HttpUnauthorizedResult()|];", """
        Response.AppendHeader("WWW-Authenticate", "YOUR-SCHEME");
                return new HttpUnauthorizedResult();
        """)]
    [InlineData("""return [|new HttpStatusCodeResult(401, "no")|];""", """
        Response.AppendHeader("WWW-Authenticate", "YOUR-SCHEME");
                return new HttpStatusCodeResult(401, "no");
        """)]
    [InlineData("""throw [|new HttpException(401, "no")|];""", null)]
    public Task Results_of_MVC_5_come_behind_the_header(string before, string? after) => FixAsync<UNA1001ResultWithoutChallenge, SetChallengeHeader>(ClassicSource.Mvc(before), after is null ? null : ClassicSource.Mvc(after));

    [Fact]
    public Task A_filter_of_MVC_5_reaches_the_response_through_its_context() => Verify.ClassicFix<UNA1001ResultWithoutChallenge, SetChallengeHeader>("""
        using System.Web.Mvc;

        public class Door : ActionFilterAttribute
        {
            public override void OnActionExecuting(ActionExecutingContext filterContext)
            {
                filterContext.Result = [|new HttpUnauthorizedResult()|];
            }
        }
        """, """
        using System.Web.Mvc;

        public class Door : ActionFilterAttribute
        {
            public override void OnActionExecuting(ActionExecutingContext filterContext)
            {
                filterContext.HttpContext.Response.AppendHeader("WWW-Authenticate", "YOUR-SCHEME");
                filterContext.Result = new HttpUnauthorizedResult();
            }
        }
        """);

    private static Task FixAsync<TRule, TFix>(string before, string? after)
        where TRule : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() => Verify.ClassicFix<TRule, TFix>(before, after ?? before);
}
