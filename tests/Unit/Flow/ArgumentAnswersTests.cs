using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>A helper that answers the status which it is given is reported at the call that brings the 401.</summary>
public class ArgumentAnswersTests
{
    [Theory]
    [InlineData("[|WriteError(context, 401)|];")]
    [InlineData("[|WriteError(context, StatusCodes.Status401Unauthorized, \"no\")|];")]
    [InlineData("[|WriteError(status: 401, context: context)|];")]
    [InlineData("[|Refuse(context)|];")]
    [InlineData("[|Two(context, 401)|];")]
    [InlineData("[|Enum(context, System.Net.HttpStatusCode.Unauthorized)|];")]
    [InlineData("[|context.Extension(401)|];")]
    [InlineData("[|Sometimes(context, 401)|];")]
    public Task Written_statuses_are_reported_at_the_call(string statement) => Verify.Rule<UNA1002StatusWithoutChallenge>(Source(statement));

    [Theory]
    [InlineData("WriteError(context, 400);")]
    [InlineData("WriteError(context, status);")]
    [InlineData("Log(401);")]
    [InlineData("WriteError(context, 401); context.Response.StatusCode = 500;")]
    [InlineData("Ignores(context, 401);")]
    [InlineData("Challenges(context, 401);")]
    [InlineData("ThroughChallenges(context, 401);")]
    [InlineData("Endless(401);")]
    [InlineData("Reassigned(context, 401);")]
    [InlineData("new Writer().Write(context, 401);")]
    [InlineData("context.Response.Headers.WWWAuthenticate = \"Bearer\"; WriteError(context, 401);")]
    [InlineData("WriteError(context, 401); context.Response.Headers.WWWAuthenticate = \"Bearer\";")]
    public Task Helpers_that_do_otherwise_are_not(string statement) => Verify.Rule<UNA1002StatusWithoutChallenge>(Source(statement));

    [Fact]
    public Task Results_are_reported_at_the_call() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A() => [|Error(401, "no")|];
            public IActionResult B() => Error(403, "no");
            public IActionResult D() { Response.Headers.WWWAuthenticate = "Bearer"; return Error(401, "no"); }
            private IActionResult Error(int code, string text) => Error(code, (object)text);
            private IActionResult Error(int code, object value) => StatusCode(code, value);
        }
        """);

    [Fact]
    public async Task The_header_is_set_before_the_call() => await Verify.Fix<UNA1002StatusWithoutChallenge, SetChallengeHeader>("""
        public class M
        {
            public void Invoke(HttpContext context)
            {
                [|Write(context, 401)|];
            }

            private static void Write(HttpContext context, int statusCode) => context.Response.StatusCode = statusCode;
        }
        """, """
        public class M
        {
            public void Invoke(HttpContext context)
            {
                context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                Write(context, 401);
            }

            private static void Write(HttpContext context, int statusCode) => context.Response.StatusCode = statusCode;
        }
        """);

    [Fact]
    public async Task A_refused_permission_is_answered_with_403_at_the_call() => await Verify.Fix<UNA2001PermissionAnswered401, AnswerForbidden>("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        [Authorize]
        public class C : ControllerBase
        {
            public IActionResult A()
            {
                if (!User.IsInRole("admin"))
                {
                    return [|Error(401, "no")|];
                }

                return Ok();
            }

            private IActionResult Error(int statusCode, string text) => StatusCode(statusCode, text);
        }
        """, """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        [Authorize]
        public class C : ControllerBase
        {
            public IActionResult A()
            {
                if (!User.IsInRole("admin"))
                {
                    return Error(403, "no");
                }

                return Ok();
            }

            private IActionResult Error(int statusCode, string text) => StatusCode(statusCode, text);
        }
        """);

    [Fact]
    public Task An_anonymous_caller_who_is_given_403_is_reported_at_the_call() => Verify.Rule<UNA2003AnonymousAnswered403>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A() => User.Identity!.IsAuthenticated ? Ok() : [|Error(403)|];
            private IActionResult Error(int statusCode) => StatusCode(statusCode);
        }
        """);

    [Fact]
    public Task The_overloads_of_MVC_5_are_followed() => Verify.ClassicRule<UNA1002StatusWithoutChallenge>("""
        using System.Web.Mvc;

        public abstract class AppController : Controller
        {
            protected internal JsonResult Json(HttpStatusCode statusCode, object obj, JsonRequestBehavior behavior)
            {
                Response.StatusCode = (int)statusCode;
                if (statusCode >= HttpStatusCode.BadRequest)
                {
                    Response.TrySkipIisCustomErrors = true;
                }

                return Json(obj, behavior);
            }

            protected internal JsonResult Json(HttpStatusCode statusCode) => Json(statusCode, obj: new { }, behavior: JsonRequestBehavior.DenyGet);
            protected internal JsonResult Json(HttpStatusCode statusCode, object obj) => Json(statusCode, obj, JsonRequestBehavior.DenyGet);
        }

        public class Accounts : AppController
        {
            public JsonResult One() => [|Json(HttpStatusCode.Unauthorized)|];
            public JsonResult Two() => [|Json(HttpStatusCode.Unauthorized, new { })|];
            public JsonResult Three() => Json(HttpStatusCode.Forbidden);
            public JsonResult Four() { Response.AddHeader("WWW-Authenticate", "Bearer"); return Json(HttpStatusCode.Unauthorized); }
            public JsonResult Five() => Json((object)HttpStatusCode.Unauthorized);
        }
        """);

    [Fact]
    public Task The_messages_of_Web_API_2_are_followed() => Verify.ClassicRule<UNA1002StatusWithoutChallenge>("""
        using System.Web.Http;

        public class Door : ApiController
        {
            public HttpResponseMessage A() => [|Error(HttpStatusCode.Unauthorized)|];
            public HttpResponseMessage B() { var response = Error(HttpStatusCode.Unauthorized); response.Headers.WwwAuthenticate.ParseAdd("Basic"); return response; }
            public HttpResponseMessage C() => Challenged(HttpStatusCode.Unauthorized);
            private HttpResponseMessage Error(HttpStatusCode code) => Request.CreateResponse(code);
            private HttpResponseMessage Challenged(HttpStatusCode code) { var response = Request.CreateResponse(code); response.Headers.WwwAuthenticate.ParseAdd("Basic"); return response; }
        }
        """);

    private static string Source(string statement) => $$"""
        public class M
        {
            public void Invoke(HttpContext context, int status)
            {
                {{statement}}
            }

            private static void WriteError(HttpContext context, int status, string text = "") => context.Response.StatusCode = status;
            private static void Refuse(HttpContext context, int status = 401) => context.Response.StatusCode = status;
            private static void Two(HttpContext context, int code) => One(context, code);
            private static void One(HttpContext context, int code) => WriteError(context, code);
            private static void Enum(HttpContext context, System.Net.HttpStatusCode code) => context.Response.StatusCode = (int)code;
            private static void Sometimes(HttpContext context, int code) { if (context.Request.Path == "/") context.Response.StatusCode = code; }
            private static void Log(int code) { }
            private static void Ignores(HttpContext context, int code) => context.Response.StatusCode = 500;
            private static void Challenges(HttpContext context, int code) { if (code == 401) context.Response.Headers.WWWAuthenticate = "Bearer"; context.Response.StatusCode = code; }
            private static void ThroughChallenges(HttpContext context, int code) => Challenges(context, code);
            private static void Endless(int code) => Endless(code);
            private static void Reassigned(HttpContext context, int code) { code = 500; context.Response.StatusCode = code; }
        }

        public class Writer
        {
            public virtual void Write(HttpContext context, int status) => context.Response.StatusCode = status;
        }

        public static class Extensions
        {
            public static void Extension(this HttpContext context, int status) => context.Response.StatusCode = status;
        }
        """;
}
