using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2011;

/// <summary><c>HandleUnauthorizedRequest</c> is called for signed-in users without the role, too.</summary>
public class Silent
{
    [Theory]
    [InlineData("if (filterContext.HttpContext.Request.IsAuthenticated) filterContext.Result = new HttpStatusCodeResult(403); else base.HandleUnauthorizedRequest(filterContext);")]
    [InlineData("if (filterContext.HttpContext.User.Identity.IsAuthenticated) filterContext.Result = new EmptyResult(); else filterContext.Result = new HttpUnauthorizedResult();")]
    [InlineData("if (IsKnown(filterContext)) return; filterContext.Result = new HttpUnauthorizedResult();")]
    [InlineData("if (filterContext.HttpContext.User != null) return; filterContext.Result = new HttpUnauthorizedResult();")]
    [InlineData("filterContext.Result = new HttpStatusCodeResult(HttpStatusCode.Forbidden);")]
    [InlineData("filterContext.Result = new RedirectResult();")]
    [InlineData("if (filterContext.Controller == null) filterContext.Result = new RedirectResult(); else base.HandleUnauthorizedRequest(filterContext);")]
    public Task MVC_5_that_asks_or_answers_otherwise_is_not(string body) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>(UnauthorizedRequestSource.Mvc(body));

    [Theory]
    [InlineData("if (actionContext.RequestContext.Principal.Identity.IsAuthenticated) actionContext.Response = actionContext.Request.CreateResponse(HttpStatusCode.Forbidden); else base.HandleUnauthorizedRequest(actionContext);")]
    [InlineData("actionContext.Response = actionContext.Request.CreateResponse(HttpStatusCode.Forbidden);")]
    public Task Web_API_that_asks_or_answers_otherwise_is_not(string body) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>(UnauthorizedRequestSource.WebApi(body));

    [Theory]
    [InlineData("[Door] public class C : Controller { }")]
    public Task An_attribute_that_only_asks_for_a_user_refuses_nobody_who_is_signed_in(string use)
    {
        string source = UnauthorizedRequestSource.Mvc("filterContext.Result = new HttpUnauthorizedResult();");
        return Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>($"""
            {source}
            {use}
            """);
    }

    [Theory]
    [InlineData("""=> httpContext.Request.Headers["X-Api-Key"] == "x";""")]
    public Task An_attribute_that_asks_something_else_is_about_credentials(string decision) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>($$"""
        using System.Web;
        using System.Web.Mvc;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override bool AuthorizeCore(HttpContextBase httpContext) {{decision}}
            protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext) => filterContext.Result = new HttpUnauthorizedResult();
        }

        [Door] public class C : Controller { }
        """);

    [Fact]
    public Task A_method_of_that_name_elsewhere_is_not_known() => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>("""
        using System.Web.Mvc;

        public abstract class Mine { protected virtual void HandleUnauthorizedRequest(AuthorizationContext filterContext) { } }
        public class Door : Mine { protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext) => filterContext.Result = new HttpUnauthorizedResult(); }
        """);
}
