using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>The fixes for the frameworks that are not ASP.NET Core: each names the header in its own way, and what they leave compiles.</summary>
public class FixInMvc5
{
    [Theory]
    [InlineData("return [|new HttpUnauthorizedResult()|];", "return new HttpStatusCodeResult(HttpStatusCode.Forbidden);")]
    [InlineData("""return [|new HttpUnauthorizedResult("no")|];""", """return new HttpStatusCodeResult(HttpStatusCode.Forbidden, "no");""")]
    [InlineData("""return [|new HttpStatusCodeResult(401, "no")|];""", """return new HttpStatusCodeResult(403, "no");""")]
    [InlineData("return [|new HttpStatusCodeResult(HttpStatusCode.Unauthorized)|];", "return new HttpStatusCodeResult(HttpStatusCode.Forbidden);")]
    [InlineData("""throw [|new HttpException(401, "no")|];""", """throw new HttpException(403, "no");""")]
    [InlineData("return [|Json(HttpStatusCode.Unauthorized)|];", "return Json(HttpStatusCode.Forbidden);")]
    public Task MVC_5_answers_403(string before, string after) => FixAsync<UNA2001PermissionAnswered401, AnswerForbidden>(
        ClassicSource.Mvc("""if (Request.IsAuthenticated && !User.IsInRole("admin")) """ + before + """

                    return Json(1);
            """),
        ClassicSource.Mvc("""if (Request.IsAuthenticated && !User.IsInRole("admin")) """ + after + """

                    return Json(1);
            """));

    private static Task FixAsync<TRule, TFix>(string before, string? after)
        where TRule : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() => Verify.ClassicFix<TRule, TFix>(before, after ?? before);
}
