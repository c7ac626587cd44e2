using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>The fixes for the frameworks that are not ASP.NET Core: each names the header in its own way, and what they leave compiles.</summary>
public class FixInWebApi
{
    [Theory]
    [InlineData("return [|Unauthorized()|];", """return Unauthorized(new AuthenticationHeaderValue("YOUR-SCHEME"));""")]
    [InlineData("return [|StatusCode(HttpStatusCode.Unauthorized)|];", """return Unauthorized(new AuthenticationHeaderValue("YOUR-SCHEME"));""")]
    [InlineData("return Request == null ? (IHttpActionResult)Ok() : [|this.Unauthorized()|];", """return Request == null ? (IHttpActionResult)Ok() : this.Unauthorized(new AuthenticationHeaderValue("YOUR-SCHEME"));""")]
    [InlineData("return [|Content(HttpStatusCode.Unauthorized, 1)|];", """
        var response = Request.CreateResponse(HttpStatusCode.Unauthorized, 1);
                response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
                return ResponseMessage(response);
        """)]
    [InlineData("return Request == null ? (IHttpActionResult)Ok() : [|Content(HttpStatusCode.Unauthorized, 1)|];", null)]
    [InlineData("return [|Unauthorized(new AuthenticationHeaderValue[0])|];", null)]
    public Task Results_of_Web_API_take_the_challenge_as_an_argument(string before, string? after) => FixAsync<UNA1001ResultWithoutChallenge, SetChallengeHeader>(ClassicSource.Api("IHttpActionResult", before), after is null ? null : ClassicSource.Api("IHttpActionResult", after));

    [Fact]
    public Task Results_of_one_type_stay_as_they_are() => Verify.ClassicFix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(
        ClassicSource.Api("System.Web.Http.Results.NegotiatedContentResult<int>", "return [|Content(HttpStatusCode.Unauthorized, 1)|];"),
        ClassicSource.Api("System.Web.Http.Results.NegotiatedContentResult<int>", "return [|Content(HttpStatusCode.Unauthorized, 1)|];"));

    private static Task FixAsync<TRule, TFix>(string before, string? after)
        where TRule : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() => Verify.ClassicFix<TRule, TFix>(before, after ?? before);
}
