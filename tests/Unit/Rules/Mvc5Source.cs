namespace Unauthorized.Analyzers.Tests.Rules;

internal static class Mvc5Source
{
    public static string Action(string body) => $$"""
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
