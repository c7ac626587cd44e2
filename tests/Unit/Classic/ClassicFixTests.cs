using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.CodeFixes.Status;
using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>The fixes for the frameworks that are not ASP.NET Core: each names the header in its own way, and what they leave compiles.</summary>
public class ClassicFixTests
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
    public Task Results_of_Web_API_take_the_challenge_as_an_argument(string before, string? after) => FixAsync<UNA1001ResultWithoutChallenge, SetChallengeHeader>(Api("IHttpActionResult", before), after is null ? null : Api("IHttpActionResult", after));

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
    public Task Messages_get_the_header_before_they_leave(string before, string? after) => FixAsync<UNA1002StatusWithoutChallenge, SetChallengeHeader>(Api("HttpResponseMessage", before), after is null ? null : Api("HttpResponseMessage", after));

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
    public Task Results_of_MVC_5_come_behind_the_header(string before, string? after) => FixAsync<UNA1001ResultWithoutChallenge, SetChallengeHeader>(Mvc(before), after is null ? null : Mvc(after));

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
    public Task Statuses_of_System_Web_get_the_header(string before, string after) => FixAsync<UNA1002StatusWithoutChallenge, SetChallengeHeader>(Mvc(before), Mvc(after));

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

    [Fact]
    public Task A_listener_inside_a_project_of_ASP_NET_Core_gets_its_own_header() => Verify.Fix<UNA1002StatusWithoutChallenge, SetChallengeHeader>("""
        using System.Net;

        public class Server
        {
            public void Serve(HttpListenerContext context, HttpContext other)
            {
                [|context.Response.StatusCode = 401|];
                context.Response.Close();
            }
        }
        """, """
        using System.Net;

        public class Server
        {
            public void Serve(HttpListenerContext context, HttpContext other)
            {
                context.Response.StatusCode = 401;
                context.Response.AddHeader("WWW-Authenticate", "YOUR-SCHEME");
                context.Response.Close();
            }
        }
        """);

    [Theory]
    [InlineData("return [|Unauthorized()|];", "return StatusCode(HttpStatusCode.Forbidden);")]
    [InlineData("""return [|Unauthorized(new AuthenticationHeaderValue("Bearer"))|];""", "return StatusCode(HttpStatusCode.Forbidden);")]
    [InlineData("return [|StatusCode(HttpStatusCode.Unauthorized)|];", "return StatusCode(HttpStatusCode.Forbidden);")]
    [InlineData("""return [|Content(HttpStatusCode.Unauthorized, "no")|];""", """return Content(HttpStatusCode.Forbidden, "no");""")]
    [InlineData("""return ResponseMessage([|Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|]);""", """return ResponseMessage(Request.CreateErrorResponse(HttpStatusCode.Forbidden, "no"));""")]
    public Task Web_API_answers_403(string before, string after) => FixAsync<UNA2001PermissionAnswered401, AnswerForbidden>(
        Api("IHttpActionResult", """if (User.Identity.IsAuthenticated && !User.IsInRole("admin")) """ + before + """

                    return Ok();
            """),
        Api("IHttpActionResult", """if (User.Identity.IsAuthenticated && !User.IsInRole("admin")) """ + after + """

                    return Ok();
            """));

    [Theory]
    [InlineData("return [|new HttpUnauthorizedResult()|];", "return new HttpStatusCodeResult(HttpStatusCode.Forbidden);")]
    [InlineData("""return [|new HttpUnauthorizedResult("no")|];""", """return new HttpStatusCodeResult(HttpStatusCode.Forbidden, "no");""")]
    [InlineData("""return [|new HttpStatusCodeResult(401, "no")|];""", """return new HttpStatusCodeResult(403, "no");""")]
    [InlineData("return [|new HttpStatusCodeResult(HttpStatusCode.Unauthorized)|];", "return new HttpStatusCodeResult(HttpStatusCode.Forbidden);")]
    [InlineData("""throw [|new HttpException(401, "no")|];""", """throw new HttpException(403, "no");""")]
    [InlineData("return [|Json(HttpStatusCode.Unauthorized)|];", "return Json(HttpStatusCode.Forbidden);")]
    public Task MVC_5_answers_403(string before, string after) => FixAsync<UNA2001PermissionAnswered401, AnswerForbidden>(
        Mvc("""if (Request.IsAuthenticated && !User.IsInRole("admin")) """ + before + """

                    return Json(1);
            """),
        Mvc("""if (Request.IsAuthenticated && !User.IsInRole("admin")) """ + after + """

                    return Json(1);
            """));

    [Fact]
    public Task Nobody_is_answered_401_with_a_challenge() => Verify.ClassicFix<UNA2003AnonymousAnswered403, AnswerChallenged>(
        Api("IHttpActionResult", """
            if (!User.Identity.IsAuthenticated) return {|UNA2003:StatusCode(HttpStatusCode.Forbidden)|};
                    return Ok();
            """),
        Api("IHttpActionResult", """
            if (!User.Identity.IsAuthenticated) return Unauthorized(new AuthenticationHeaderValue("YOUR-SCHEME"));
                    return Ok();
            """));

    [Fact]
    public Task Results_of_one_type_stay_as_they_are() => Verify.ClassicFix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(
        Api("System.Web.Http.Results.NegotiatedContentResult<int>", "return [|Content(HttpStatusCode.Unauthorized, 1)|];"),
        Api("System.Web.Http.Results.NegotiatedContentResult<int>", "return [|Content(HttpStatusCode.Unauthorized, 1)|];"));

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

    private static string Api(string type, string body) => $$"""
        using System.Web.Http;

        public class Door : ApiController
        {
            public {{type}} Get()
            {
                {{body}}
            }
        }
        """;

    private static string Mvc(string body) => $$"""
        using System.Web;
        using System.Web.Mvc;

        public class Door : Controller
        {
            public ActionResult Get()
            {
                {{body}}
            }

            private ActionResult Json(HttpStatusCode statusCode)
            {
                Response.StatusCode = (int)statusCode;
                return Json(new { });
            }
        }
        """;
}
