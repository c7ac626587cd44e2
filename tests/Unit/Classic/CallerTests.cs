using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class CallerTests
{
    [Theory]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|new HttpStatusCodeResult(HttpStatusCode.Unauthorized)|];""")]
    [InlineData("[Strict]", """if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("", """if (!Request.IsAuthenticated) return null; if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("", """if (User.Identity.IsAuthenticated && !User.IsInRole("admin")) { [|Response.StatusCode = 401|]; }""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|Error(HttpStatusCode.Unauthorized)|];""")]
    public Task A_refused_permission_of_a_known_caller_is_403(string attribute, string body) => Verify.ClassicRule<UNA2001PermissionAnswered401>(Mvc(attribute, body));

    [Theory]
    [InlineData("[AllowAnonymous]", """if (!User.IsInRole("admin")) return new HttpUnauthorizedResult();""")]
    [InlineData("[Open]", """if (!User.IsInRole("admin")) return new HttpUnauthorizedResult();""")]
    [InlineData("", """if (!User.IsInRole("admin")) return new HttpUnauthorizedResult();""")]
    [InlineData("[Authorize]", "if (User.Identity.Name == null) return new HttpUnauthorizedResult();")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return new HttpStatusCodeResult(403);""")]
    public Task Whoever_may_be_anonymous_or_unknown_is_not_told_to_go_away(string attribute, string body) => Verify.ClassicRule<UNA2001PermissionAnswered401>(Mvc(attribute, body));

    [Theory]
    [InlineData("", """if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("[Open]", """if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("[Authorize]", "if (Permissions.CheckPermissions(User) != CheckResult.Allowed) return [|new HttpUnauthorizedResult()|];")]
    public Task Likely_ones_are_suggestions(string attribute, string body) => Verify.ClassicRule<UNA2002PermissionLikelyAnswered401>(Mvc(attribute, body));

    [Theory]
    [InlineData("if (!Request.IsAuthenticated) return [|new HttpStatusCodeResult(403)|];")]
    [InlineData("if (!User.Identity.IsAuthenticated) return [|new HttpStatusCodeResult(HttpStatusCode.Forbidden)|];")]
    [InlineData("""if (Request.Headers["Authorization"] == null) return [|new HttpStatusCodeResult(HttpStatusCode.Forbidden)|];""")]
    [InlineData("""if (string.IsNullOrEmpty(Request.Headers["Authorization"])) { [|Response.StatusCode = 403|]; }""")]
    public Task Nobody_is_told_to_sign_in(string body) => Verify.ClassicRule<UNA2003AnonymousAnswered403>(Mvc("", body));

    [Fact]
    public Task One_condition_may_ask_two_questions() => Verify.ClassicRule<UNA2010TwoQuestionsOneAnswer>(Mvc("", """if (!Request.IsAuthenticated || !User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];"""));

    [Theory]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|Unauthorized()|];""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|Unauthorized(new AuthenticationHeaderValue("Bearer"))|];""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|StatusCode(HttpStatusCode.Unauthorized)|];""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return ResponseMessage([|Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|]);""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) throw [|new HttpResponseException(HttpStatusCode.Unauthorized)|];""")]
    [InlineData("[Authorize, AllowAnonymous]", """if (!User.IsInRole("admin")) return Unauthorized();""")]
    [InlineData("", """if (!User.IsInRole("admin")) return Unauthorized();""")]
    public Task Web_API_knows_its_own_attributes(string attribute, string body) => Verify.ClassicRule<UNA2001PermissionAnswered401>($$"""
        using System.Web.Http;

        {{attribute}}
        public class Door : ApiController
        {
            public IHttpActionResult Get() { {{body}} return Ok(); }
        }
        """);

    [Theory]
    [InlineData("if (Request.Headers.Authorization == null) return [|StatusCode(HttpStatusCode.Forbidden)|];")]
    [InlineData("if (!User.Identity.IsAuthenticated) return ResponseMessage([|Request.CreateResponse(HttpStatusCode.Forbidden)|]);")]
    public Task Web_API_tells_nobody_to_sign_in(string body) => Verify.ClassicRule<UNA2003AnonymousAnswered403>($$"""
        using System.Web.Http;

        public class Door : ApiController
        {
            public IHttpActionResult Get() { {{body}} return Ok(); }
        }
        """);

    [Fact]
    public Task A_global_filter_makes_a_known_caller_likely() => Verify.ClassicRule<UNA2002PermissionLikelyAnswered401>("""
        using System.Web.Mvc;

        public class Door : Controller
        {
            public ActionResult Get(bool open) { if (open) return [|new HttpUnauthorizedResult("You do not have permission to do this")|]; return Json(1); }
        }

        public static class FilterConfig
        {
            public static void RegisterGlobalFilters(GlobalFilterCollection filters) => filters.Add(new AuthorizeAttribute());
        }
        """);

    [Fact]
    public Task A_listener_tells_nobody_to_sign_in() => Verify.ClassicRule<UNA2003AnonymousAnswered403>("""
        public class Server
        {
            public void Serve(HttpListenerContext context)
            {
                if (!context.Request.IsAuthenticated)
                {
                    [|context.Response.StatusCode = 403|];
                }
            }
        }
        """);

    private static string Mvc(string attribute, string body) => $$"""
        using System.Web;
        using System.Web.Mvc;

        {{attribute}}
        public class Door : Controller
        {
            public ActionResult Get() { {{body}} return Json(1); }
            private ActionResult Error(HttpStatusCode status) => new HttpStatusCodeResult(status);
        }

        public class StrictAttribute : AuthorizeAttribute
        {
            protected override bool AuthorizeCore(HttpContextBase httpContext) => base.AuthorizeCore(httpContext) && httpContext.Request.Headers["X"] != null;
        }

        public class OpenAttribute : AuthorizeAttribute
        {
            protected override bool AuthorizeCore(HttpContextBase httpContext) => httpContext.Request.Headers["X"] != null;
        }

        public enum CheckResult { Allowed, Denied }

        public static class Permissions
        {
            public static CheckResult CheckPermissions(object user) => CheckResult.Denied;
        }
        """;
}
