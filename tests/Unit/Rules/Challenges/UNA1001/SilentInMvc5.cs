using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>MVC 5 and System.Web: results and exceptions are UNA1001, written statuses UNA1002.</summary>
public class SilentInMvc5
{
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
    public Task Results_with_the_header_or_another_status_are_not(string body) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Mvc5Source.Action(body));

    [Theory]
    [InlineData("""AddHeader("WWW-Authenticate", "Basic")""")]
    public Task A_module_covers_everything(string call) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Mvc5Source.Action("return new HttpUnauthorizedResult();") + $$"""

        public class BasicModule : IHttpModule
        {
            public void Init(HttpApplication context) => context.EndRequest += (sender, e) => { var app = (HttpApplication)sender; if (app.Response.StatusCode == 401) app.Response.{{call}}; };
            public void Dispose() { }
        }
        """);

    [Theory]
    [InlineData("[Header] ", """filterContext.HttpContext.Response.AddHeader("WWW-Authenticate", "Basic");""")]
    public Task An_action_filter_covers_where_it_is_applied(string attribute, string body) =>
        Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Mvc5Source.Action("return new HttpUnauthorizedResult();").Replace("public class Door", attribute + "public class Door") + $$"""

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
}
