using Unauthorized.Analyzers.CodeFixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary><c>HandleUnauthorizedRequest</c> is called for signed-in users without the role, too.</summary>
public class UNA2011Tests
{
    [Theory]
    [InlineData("filterContext.Result = [|new HttpUnauthorizedResult()|];")]
    [InlineData("filterContext.Result = [|new HttpStatusCodeResult(401)|];")]
    [InlineData("[|filterContext.HttpContext.Response.StatusCode = 401|]; filterContext.HttpContext.Response.End();")]
    [InlineData("""if (filterContext.HttpContext.Request.Headers["X-Ajax"] != null) { filterContext.Result = [|new HttpUnauthorizedResult()|]; return; } base.HandleUnauthorizedRequest(filterContext);""")]
    [InlineData("[|base.HandleUnauthorizedRequest(filterContext)|];")]
    public Task MVC_5_is_reported(string body) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>(Mvc(body));

    [Theory]
    [InlineData("if (filterContext.HttpContext.Request.IsAuthenticated) filterContext.Result = new HttpStatusCodeResult(403); else base.HandleUnauthorizedRequest(filterContext);")]
    [InlineData("if (filterContext.HttpContext.User.Identity.IsAuthenticated) filterContext.Result = new EmptyResult(); else filterContext.Result = new HttpUnauthorizedResult();")]
    [InlineData("if (IsKnown(filterContext)) return; filterContext.Result = new HttpUnauthorizedResult();")]
    [InlineData("if (filterContext.HttpContext.User != null) return; filterContext.Result = new HttpUnauthorizedResult();")]
    [InlineData("filterContext.Result = new HttpStatusCodeResult(HttpStatusCode.Forbidden);")]
    [InlineData("filterContext.Result = new RedirectResult();")]
    [InlineData("if (filterContext.Controller == null) filterContext.Result = new RedirectResult(); else base.HandleUnauthorizedRequest(filterContext);")]
    public Task MVC_5_that_asks_or_answers_otherwise_is_not(string body) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>(Mvc(body));

    [Theory]
    [InlineData("actionContext.Response = [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|];")]
    [InlineData("""actionContext.Response = [|actionContext.Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|];""")]
    [InlineData("throw [|new HttpResponseException(HttpStatusCode.Unauthorized)|];")]
    [InlineData("[|base.HandleUnauthorizedRequest(actionContext)|];")]
    public Task Web_API_is_reported(string body) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>(WebApi(body));

    [Theory]
    [InlineData("if (actionContext.RequestContext.Principal.Identity.IsAuthenticated) actionContext.Response = actionContext.Request.CreateResponse(HttpStatusCode.Forbidden); else base.HandleUnauthorizedRequest(actionContext);")]
    [InlineData("actionContext.Response = actionContext.Request.CreateResponse(HttpStatusCode.Forbidden);")]
    public Task Web_API_that_asks_or_answers_otherwise_is_not(string body) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>(WebApi(body));

    [Theory]
    [InlineData("[Door] public class C : Controller { }", false)]
    [InlineData("""[Door(Roles = "admin")] public class C : Controller { }""", true)]
    [InlineData("""[Door] public class C : Controller { [Door(Roles = "admin")] public void M() { } }""", true)]
    [InlineData("""public class AdminAttribute : DoorAttribute { public AdminAttribute() { Roles = "admin"; } }""", true)]
    public Task An_attribute_that_only_asks_for_a_user_refuses_nobody_who_is_signed_in(string use, bool isReported)
    {
        string source = Mvc(isReported ? "filterContext.Result = [|new HttpUnauthorizedResult()|];" : "filterContext.Result = new HttpUnauthorizedResult();");
        return Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>(source + "\n" + use);
    }

    [Theory]
    [InlineData("""=> httpContext.Request.Headers["X-Api-Key"] == "x";""", false)]
    [InlineData("""=> base.AuthorizeCore(httpContext) && httpContext.Request.Headers["X-Tenant"] == "x";""", true)]
    public Task An_attribute_that_asks_something_else_is_about_credentials(string decision, bool isReported) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>($$"""
        using System.Web;
        using System.Web.Mvc;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override bool AuthorizeCore(HttpContextBase httpContext) {{decision}}
            protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext) => filterContext.Result = {{(isReported ? "[|new HttpUnauthorizedResult()|]" : "new HttpUnauthorizedResult()")}};
        }

        [Door] public class C : Controller { }
        """);

    [Fact]
    public Task A_method_of_that_name_elsewhere_is_not_known() => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>("""
        using System.Web.Mvc;

        public abstract class Mine { protected virtual void HandleUnauthorizedRequest(AuthorizationContext filterContext) { } }
        public class Door : Mine { protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext) => filterContext.Result = new HttpUnauthorizedResult(); }
        """);

    [Fact]
    public Task The_fix_answers_403_first_in_MVC_5() => Verify.ClassicFix<UNA2011UnauthorizedRequestWithoutQuestion, AnswerSignedIn>("""
        using System.Web.Mvc;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext)
            {
                // scripts must not be redirected
                filterContext.HttpContext.Response.SuppressFormsAuthenticationRedirect = true;
                filterContext.Result = [|new HttpUnauthorizedResult()|];
            }
        }

        public class WindowAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext context) => [|base.HandleUnauthorizedRequest(context)|];
        }
        """, """
        using System.Web.Mvc;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext)
            {
                if (filterContext.HttpContext.Request.IsAuthenticated)
                {
                    filterContext.Result = new HttpStatusCodeResult(HttpStatusCode.Forbidden);
                    return;
                }

                // scripts must not be redirected
                filterContext.HttpContext.Response.SuppressFormsAuthenticationRedirect = true;
                filterContext.Result = new HttpUnauthorizedResult();
            }
        }

        public class WindowAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext context)
            {
                if (context.HttpContext.Request.IsAuthenticated)
                {
                    context.Result = new HttpStatusCodeResult(HttpStatusCode.Forbidden);
                    return;
                }

                base.HandleUnauthorizedRequest(context);
            }
        }
        """);

    [Fact]
    public Task The_fix_answers_403_first_in_Web_API() => Verify.ClassicFix<UNA2011UnauthorizedRequestWithoutQuestion, AnswerSignedIn>("""
        using System.Web.Http;
        using System.Web.Http.Controllers;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(HttpActionContext actionContext)
            {
                actionContext.Response = [|actionContext.Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|];
            }
        }
        """, """
        using System.Web.Http;
        using System.Web.Http.Controllers;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(HttpActionContext actionContext)
            {
                if (actionContext.RequestContext.Principal?.Identity?.IsAuthenticated == true)
                {
                    actionContext.Response = actionContext.Request.CreateResponse(HttpStatusCode.Forbidden);
                    return;
                }

                actionContext.Response = actionContext.Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no");
            }
        }
        """);

    [Fact]
    public Task The_fix_needs_no_using() => Verify.ClassicFix<UNA2011UnauthorizedRequestWithoutQuestion, AnswerSignedIn>("""
        namespace Doors
        {
            public class DoorAttribute : System.Web.Http.AuthorizeAttribute
            {
                protected override void HandleUnauthorizedRequest(System.Web.Http.Controllers.HttpActionContext context) => [|base.HandleUnauthorizedRequest(context)|];
            }

            public class WindowAttribute : System.Web.Mvc.AuthorizeAttribute
            {
                protected override void HandleUnauthorizedRequest(System.Web.Mvc.AuthorizationContext context) => [|base.HandleUnauthorizedRequest(context)|];
            }
        }
        """, """
        using System.Web.Mvc;

        namespace Doors
        {
            public class DoorAttribute : System.Web.Http.AuthorizeAttribute
            {
                protected override void HandleUnauthorizedRequest(System.Web.Http.Controllers.HttpActionContext context)
                {
                    if (context.RequestContext.Principal?.Identity?.IsAuthenticated == true)
                    {
                        context.Response = context.Request.CreateResponse(HttpStatusCode.Forbidden);
                        return;
                    }

                    base.HandleUnauthorizedRequest(context);
                }
            }

            public class WindowAttribute : System.Web.Mvc.AuthorizeAttribute
            {
                protected override void HandleUnauthorizedRequest(System.Web.Mvc.AuthorizationContext context)
                {
                    if (context.HttpContext.Request.IsAuthenticated)
                    {
                        context.Result = new HttpStatusCodeResult(HttpStatusCode.Forbidden);
                        return;
                    }

                    base.HandleUnauthorizedRequest(context);
                }
            }
        }
        """);

    private static string Mvc(string body) => $$"""
        using System.Web.Mvc;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext) { {{body}} }
            private static bool IsKnown(AuthorizationContext context) => context.HttpContext.Request.IsAuthenticated;
        }
        """;

    private static string WebApi(string body) => $$"""
        using System.Web.Http;
        using System.Web.Http.Controllers;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(HttpActionContext actionContext) { {{body}} }
        }
        """;
}
