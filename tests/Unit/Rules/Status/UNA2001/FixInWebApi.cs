using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>The fixes for the frameworks that are not ASP.NET Core: each names the header in its own way, and what they leave compiles.</summary>
public class FixInWebApi
{
    [Theory]
    [InlineData("return [|Unauthorized()|];", "return StatusCode(HttpStatusCode.Forbidden);")]
    [InlineData("""return [|Unauthorized(new AuthenticationHeaderValue("Bearer"))|];""", "return StatusCode(HttpStatusCode.Forbidden);")]
    [InlineData("return [|StatusCode(HttpStatusCode.Unauthorized)|];", "return StatusCode(HttpStatusCode.Forbidden);")]
    [InlineData("""return [|Content(HttpStatusCode.Unauthorized, "no")|];""", """return Content(HttpStatusCode.Forbidden, "no");""")]
    [InlineData("""return ResponseMessage([|Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|]);""", """return ResponseMessage(Request.CreateErrorResponse(HttpStatusCode.Forbidden, "no"));""")]
    public Task Web_API_answers_403(string before, string after) => FixAsync<UNA2001PermissionAnswered401, AnswerForbidden>(
        ClassicSource.Api("IHttpActionResult", """if (User.Identity.IsAuthenticated && !User.IsInRole("admin")) """ + before + """

                    return Ok();
            """),
        ClassicSource.Api("IHttpActionResult", """if (User.Identity.IsAuthenticated && !User.IsInRole("admin")) """ + after + """

                    return Ok();
            """));

    private static Task FixAsync<TRule, TFix>(string before, string? after)
        where TRule : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() => Verify.ClassicFix<TRule, TFix>(before, after ?? before);
}
