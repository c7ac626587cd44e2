namespace Unauthorized.Analyzers.Tests.Rules;

internal static class ActionSource
{
    public static string Action(string body, string type = "IActionResult") => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : Controller
        {
            public {{type}} Get(int id)
            {
                {{body}}
            }
        }
        """;
}
