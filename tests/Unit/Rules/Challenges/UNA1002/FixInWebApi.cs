using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>The fixes for the frameworks that are not ASP.NET Core: each names the header in its own way, and what they leave compiles.</summary>
public class FixInWebApi
{
    [Theory]
    [InlineData(
        "return [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|];",
        """
        var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
                response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
                return response;
        """)]
    [InlineData(
        """throw new HttpResponseException([|Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|]);""",
        """
        var response = Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no");
                response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
                throw new HttpResponseException(response);
        """)]
    [InlineData(
        "throw [|new HttpResponseException(HttpStatusCode.Unauthorized)|];",
        """
        var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
                response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
                throw new HttpResponseException(response);
        """)]
    [InlineData(
        """
            var response = [|Request.CreateResponse(HttpStatusCode.Unauthorized, 1)|]; // the key is wrong
                    return response;
            """,
        """
        var response = Request.CreateResponse(HttpStatusCode.Unauthorized, 1); // the key is wrong
                response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
                return response;
        """)]
    [InlineData(
        """
            var answer = new HttpResponseMessage();
                    [|answer.StatusCode = HttpStatusCode.Unauthorized|];
                    return answer;
            """,
        """
        var answer = new HttpResponseMessage();
                answer.StatusCode = HttpStatusCode.Unauthorized;
                answer.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
                return answer;
        """)]
    [InlineData(
        "if (Request == null) return [|Request.CreateResponse(HttpStatusCode.Unauthorized)|]; object response = null; return null;",
        """
        if (Request == null)
                {
                    var unauthorized = Request.CreateResponse(HttpStatusCode.Unauthorized);
                    unauthorized.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
                    return unauthorized;
                }

                object response = null; return null;
        """)]
    [InlineData("return Request == null ? null : [|Request.CreateResponse(HttpStatusCode.Unauthorized)|];", null)]
    public Task Messages_get_the_header_before_they_leave(string before, string? after) => FixAsync<UNA1002StatusWithoutChallenge, SetChallengeHeader>(ClassicSource.Api("HttpResponseMessage", before), after is null ? null : ClassicSource.Api("HttpResponseMessage", after));

    [Fact]
    public Task The_message_of_a_context_gets_the_header_behind_it() => Verify.ClassicFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>("""
        using System.Web.Http.Controllers;
        using System.Web.Http.Filters;

        public class Door : AuthorizationFilterAttribute
        {
            public override void OnAuthorization(HttpActionContext actionContext) => actionContext.Response = [|actionContext.Request.CreateResponse(HttpStatusCode.Unauthorized)|];
        }
        """, """
        using System.Web.Http.Controllers;
        using System.Web.Http.Filters;

        public class Door : AuthorizationFilterAttribute
        {
            public override void OnAuthorization(HttpActionContext actionContext)
            {
                actionContext.Response = actionContext.Request.CreateResponse(HttpStatusCode.Unauthorized);
                actionContext.Response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
            }
        }
        """);

    [Fact]
    public Task All_sites_of_a_document_are_fixed_together() => Verify.ClassicFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>("""
        using System.Web.Http;

        public class Door : ApiController
        {
            public HttpResponseMessage Get() => [|Request.CreateResponse(HttpStatusCode.Unauthorized)|];

            public void Post()
            {
                // the key is wrong
                throw [|new HttpResponseException(HttpStatusCode.Unauthorized)|];
            }
        }
        """, """
        using System.Web.Http;

        public class Door : ApiController
        {
            public HttpResponseMessage Get()
            {
                var response = Request.CreateResponse(HttpStatusCode.Unauthorized);
                response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
                return response;
            }

            public void Post()
            {
                // the key is wrong
                var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
                response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("YOUR-SCHEME"));
                throw new HttpResponseException(response);
            }
        }
        """);

    private static Task FixAsync<TRule, TFix>(string before, string? after)
        where TRule : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() => Verify.ClassicFix<TRule, TFix>(before, after ?? before);
}
