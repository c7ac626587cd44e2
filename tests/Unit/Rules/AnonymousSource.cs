namespace Unauthorized.Analyzers.Tests.Rules;

internal static class AnonymousSource
{
    public static string Action(string body) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(object body)
            {
                {{body}}
            }
        }
        """;
}
