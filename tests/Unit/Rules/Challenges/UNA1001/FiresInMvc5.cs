using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>MVC 5 and System.Web: results and exceptions are UNA1001, written statuses UNA1002.</summary>
public class FiresInMvc5
{
    [Theory]
    [InlineData("return [|new HttpUnauthorizedResult()|];")]
    [InlineData("""return [|new HttpUnauthorizedResult("no")|];""")]
    [InlineData("return [|new HttpStatusCodeResult(401)|];")]
    [InlineData("""return [|new HttpStatusCodeResult(HttpStatusCode.Unauthorized, "no")|];""")]
    [InlineData("""return [|new StatusWithBody(HttpStatusCode.Unauthorized, "no")|];""")]
    [InlineData("""throw [|new HttpException(401, "no")|];""")]
    [InlineData("""throw [|new HttpException((int)HttpStatusCode.Unauthorized, "no")|];""")]
    public Task Results_are_reported(string body) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Mvc5Source.Action(body));

    [Fact]
    public Task Results_are_no_more_than_suggested() // forms authentication may redirect them
    {
        var test = new CSharpAnalyzerTest<UNA1001ResultWithoutChallenge, DefaultVerifier>();
        Verify.Prepare(test, Mvc5Source.Action("return {|#0:new HttpUnauthorizedResult()|};"), editorConfig: null, [], Verify.Stack.Classic);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(UNA1001ResultWithoutChallenge.Id, DiagnosticSeverity.Info).WithLocation(0).WithLocation(0).WithArguments("HttpUnauthorizedResult", "any path"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""AddHeader("X-Powered-By", "us")""")]
    public Task A_module_that_sets_another_header(string call) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Mvc5Source.Action("return [|new HttpUnauthorizedResult()|];") + $$"""

        public class BasicModule : IHttpModule
        {
            public void Init(HttpApplication context) => context.EndRequest += (sender, e) => { var app = (HttpApplication)sender; if (app.Response.StatusCode == 401) app.Response.{{call}}; };
            public void Dispose() { }
        }
        """);

    [Theory]
    [InlineData("", """filterContext.HttpContext.Response.AddHeader("WWW-Authenticate", "Basic");""")]
    [InlineData("[Header] ", "")]
    public Task An_action_filter_that_is_not_applied_or_sets_no_header(string attribute, string body) =>
        Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Mvc5Source.Action("return [|new HttpUnauthorizedResult()|];").Replace("public class Door", attribute + "public class Door") + $$"""

        public class HeaderAttribute : ActionFilterAttribute
        {
            public override void OnResultExecuting(ResultExecutingContext filterContext) { {{body}} }
        }
        """);
}
