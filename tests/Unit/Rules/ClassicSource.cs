namespace Unauthorized.Analyzers.Tests.Rules;

internal static class ClassicSource
{
    public static string Api(string type, string body) => $$"""
        using System.Web.Http;

        public class Door : ApiController
        {
            public {{type}} Get()
            {
                {{body}}
            }
        }
        """;

    public static string Mvc(string body) => $$"""
        using System.Web;
        using System.Web.Mvc;

        public class Door : Controller
        {
            public ActionResult Get()
            {
                {{body}}
            }

            private ActionResult Json(HttpStatusCode statusCode)
            {
                Response.StatusCode = (int)statusCode;
                return Json(new { });
            }
        }
        """;
}
