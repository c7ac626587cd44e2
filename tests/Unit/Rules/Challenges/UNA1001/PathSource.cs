namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

internal static class PathSource
{
    public static string Action(string body) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(bool ok, string? name)
            {
                {{body}}
            }
        }
        """;
}
