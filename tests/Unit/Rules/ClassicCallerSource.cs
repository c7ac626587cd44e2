namespace Unauthorized.Analyzers.Tests.Rules;

internal static class ClassicCallerSource
{
    public static string Mvc(string attribute, string body) => $$"""
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
