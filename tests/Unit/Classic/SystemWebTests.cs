using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>MVC 5 and System.Web: results and exceptions are UNA1001, written statuses UNA1002.</summary>
public class SystemWebTests
{
    [Theory]
    [InlineData("return [|new HttpUnauthorizedResult()|];")]
    [InlineData("""return [|new HttpUnauthorizedResult("no")|];""")]
    [InlineData("return [|new HttpStatusCodeResult(401)|];")]
    [InlineData("""return [|new HttpStatusCodeResult(HttpStatusCode.Unauthorized, "no")|];""")]
    [InlineData("""return [|new StatusWithBody(HttpStatusCode.Unauthorized, "no")|];""")]
    [InlineData("""throw [|new HttpException(401, "no")|];""")]
    [InlineData("""throw [|new HttpException((int)HttpStatusCode.Unauthorized, "no")|];""")]
    public Task Results_are_reported(string body) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Action(body));

    [Theory]
    [InlineData("""Response.AddHeader("WWW-Authenticate", "Basic"); return new HttpUnauthorizedResult();""")]
    [InlineData("""Response.AppendHeader("WWW-Authenticate", "Basic"); return new HttpStatusCodeResult(401);""")]
    [InlineData("""Response.Headers.Add("WWW-Authenticate", "Basic"); return new HttpUnauthorizedResult();""")]
    [InlineData("""Response.Headers.Set("WWW-Authenticate", "Basic"); return new HttpUnauthorizedResult();""")]
    [InlineData("""HttpContext.Response.Headers["WWW-Authenticate"] = "Basic"; return new HttpUnauthorizedResult();""")]
    [InlineData("""Response.AddHeader("WWW-Authenticate", "Basic"); Response.Clear(); return new HttpUnauthorizedResult();""")]
    [InlineData("""Owin.Challenge("ApiKey"); return new HttpUnauthorizedResult();""")]
    [InlineData("return new ChallengeResult();")]
    [InlineData("return new HttpStatusCodeResult(HttpStatusCode.Forbidden);")]
    [InlineData("""throw new HttpException(404, "no");""")]
    [InlineData("""throw new HttpException("401");""")]
    public Task Results_with_the_header_or_another_status_are_not(string body) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Action(body));

    [Fact]
    public Task Results_are_no_more_than_suggested() // forms authentication may redirect them
    {
        var test = new CSharpAnalyzerTest<UNA1001ResultWithoutChallenge, DefaultVerifier>();
        Verify.Prepare(test, Action("return {|#0:new HttpUnauthorizedResult()|};"), editorConfig: null, [], Verify.Stack.Classic);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(UNA1001ResultWithoutChallenge.Id, DiagnosticSeverity.Info).WithLocation(0).WithLocation(0).WithArguments("HttpUnauthorizedResult", "any path"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[|Response.StatusCode = 401|]; return Json(1);")]
    [InlineData("[|Response.StatusCode = (int)HttpStatusCode.Unauthorized|]; return new EmptyResult();")]
    [InlineData("""[|Response.Status = "401 Unauthorized"|]; return new EmptyResult();""")]
    [InlineData("[|System.Web.HttpContext.Current.Response.StatusCode = 401|]; return new EmptyResult();")]
    [InlineData("""Request.Headers.Add("WWW-Authenticate", "Basic"); [|Response.StatusCode = 401|]; return new EmptyResult();""")]
    [InlineData("""Response.AddHeader("WWW-Authenticate", "Basic"); Response.ClearHeaders(); [|Response.StatusCode = 401|]; return new EmptyResult();""")]
    [InlineData("""[|Response.StatusCode = 401|]; Response.End(); Response.AddHeader("WWW-Authenticate", "Basic"); return new EmptyResult();""")]
    public Task Written_statuses_are_reported(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(Action(body));

    [Theory]
    [InlineData("""Response.StatusCode = 401; Response.Write("no"); Response.AddHeader("WWW-Authenticate", "Basic"); return new EmptyResult();""")]
    [InlineData("""Response.Status = "401 Unauthorized"; Response.AppendHeader("WWW-Authenticate", "Basic"); Response.End(); return new EmptyResult();""")]
    [InlineData("Response.StatusCode = 401; Challenge(Response); return new EmptyResult();")]
    [InlineData("""Response.Status = "200 OK"; if (Response.StatusCode == 401) return null; return new EmptyResult();""")]
    public Task Written_statuses_with_the_header_are_not(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(Action(body));

    [Theory]
    [InlineData("""AddHeader("WWW-Authenticate", "Basic")""", false)]
    [InlineData("""AddHeader("X-Powered-By", "us")""", true)]
    public Task A_module_covers_everything(string call, bool isReported) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Action(isReported ? "return [|new HttpUnauthorizedResult()|];" : "return new HttpUnauthorizedResult();") + $$"""

        public class BasicModule : IHttpModule
        {
            public void Init(HttpApplication context) => context.EndRequest += (sender, e) => { var app = (HttpApplication)sender; if (app.Response.StatusCode == 401) app.Response.{{call}}; };
            public void Dispose() { }
        }
        """);

    [Theory]
    [InlineData("[Header] ", """filterContext.HttpContext.Response.AddHeader("WWW-Authenticate", "Basic");""", false)]
    [InlineData("", """filterContext.HttpContext.Response.AddHeader("WWW-Authenticate", "Basic");""", true)]
    [InlineData("[Header] ", "", true)]
    public Task An_action_filter_covers_where_it_is_applied(string attribute, string body, bool isReported) =>
        Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Action(isReported ? "return [|new HttpUnauthorizedResult()|];" : "return new HttpUnauthorizedResult();").Replace("public class Door", attribute + "public class Door") + $$"""

        public class HeaderAttribute : ActionFilterAttribute
        {
            public override void OnResultExecuting(ResultExecutingContext filterContext) { {{body}} }
        }
        """);

    [Fact]
    public Task A_result_that_no_package_defines_is_not_known() => Verify.ClassicRule<UNA1001ResultWithoutChallenge>("""
        namespace Mine
        {
            public class HttpStatusCodeResult { public HttpStatusCodeResult(int statusCode) { } }
            public class Door { public object Get() => new HttpStatusCodeResult(401); }
        }
        """);

    private static string Action(string body) => $$"""
        using System.Web;
        using System.Web.Mvc;

        public class Door : Controller
        {
            private static Microsoft.Owin.Security.IAuthenticationManager Owin => null;
            public ActionResult Get() { {{body}} }
            private static void Challenge(HttpResponseBase response) => response.AddHeader("WWW-Authenticate", "Basic");
        }

        public class StatusWithBody : HttpStatusCodeResult
        {
            public StatusWithBody(HttpStatusCode statusCode, string body) : base(statusCode, body) { }
        }

        public class ChallengeResult : HttpUnauthorizedResult
        {
            public override void ExecuteResult(ControllerContext context) { }
        }
        """;
}
