namespace Unauthorized.Analyzers.Tests.Rules;

internal static class WebApiSource
{
    public static string Returning(string result) => $$"""
        using System.Web.Http;
        using System.Web.Http.Results;

        public class Door : ApiController
        {
            private static readonly List<AuthenticationHeaderValue> Challenges = new List<AuthenticationHeaderValue>();
            public IHttpActionResult Get() { return {{result}}; }
        }
        """;

    public static string Message(string body) => $$"""
        using System.Web.Http;

        public class Door : ApiController
        {
            public HttpResponseMessage Get() { {{body}} }
            private static HttpResponseMessage Challenged(HttpResponseMessage message) => message;
        }
        """;
}
