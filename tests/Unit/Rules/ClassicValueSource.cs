namespace Unauthorized.Analyzers.Tests.Rules;

internal static class ClassicValueSource
{
    public static string Source(string statement) => $$"""
        using System.Web.Mvc;

        public class Door : Controller
        {
            public void Get(HttpListenerResponse listener, HttpResponseMessage message)
            {
                {{statement}}
            }
        }
        """;
}
