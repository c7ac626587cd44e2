using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2011;

/// <summary><c>HandleUnauthorizedRequest</c> is called for signed-in users without the role, too.</summary>
public class Fires
{
    [Theory]
    [InlineData("filterContext.Result = [|new HttpUnauthorizedResult()|];")]
    [InlineData("filterContext.Result = [|new HttpStatusCodeResult(401)|];")]
    [InlineData("[|filterContext.HttpContext.Response.StatusCode = 401|]; filterContext.HttpContext.Response.End();")]
    [InlineData("""if (filterContext.HttpContext.Request.Headers["X-Ajax"] != null) { filterContext.Result = [|new HttpUnauthorizedResult()|]; return; } base.HandleUnauthorizedRequest(filterContext);""")]
    [InlineData("[|base.HandleUnauthorizedRequest(filterContext)|];")]
    public Task MVC_5_is_reported(string body) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>(UnauthorizedRequestSource.Mvc(body));

    [Theory]
    [InlineData("actionContext.Response = [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|];")]
    [InlineData("""actionContext.Response = [|actionContext.Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|];""")]
    [InlineData("throw [|new HttpResponseException(HttpStatusCode.Unauthorized)|];")]
    [InlineData("[|base.HandleUnauthorizedRequest(actionContext)|];")]
    public Task Web_API_is_reported(string body) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>(UnauthorizedRequestSource.WebApi(body));

    [Theory]
    [InlineData("""[Door(Roles = "admin")] public class C : Controller { }""")]
    [InlineData("""[Door] public class C : Controller { [Door(Roles = "admin")] public void M() { } }""")]
    [InlineData("""public class AdminAttribute : DoorAttribute { public AdminAttribute() { Roles = "admin"; } }""")]
    public Task An_attribute_that_asks_for_more_than_a_user(string use)
    {
        string source = UnauthorizedRequestSource.Mvc("filterContext.Result = [|new HttpUnauthorizedResult()|];");
        return Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>($"""
            {source}
            {use}
            """);
    }

    [Theory]
    [InlineData("""=> base.AuthorizeCore(httpContext) && httpContext.Request.Headers["X-Tenant"] == "x";""")]
    public Task An_attribute_that_asks_for_a_user_and_for_more(string decision) => Verify.ClassicRule<UNA2011UnauthorizedRequestWithoutQuestion>($$"""
        using System.Web;
        using System.Web.Mvc;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override bool AuthorizeCore(HttpContextBase httpContext) {{decision}}
            protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext) => filterContext.Result = [|new HttpUnauthorizedResult()|];
        }

        [Door] public class C : Controller { }
        """);
}
