namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2006;

internal static class TokenSource
{
    public static string In(string body, string method = "Get", string type = "IActionResult") => $$"""
        using System.Net;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.IdentityModel.Tokens;

        public class C : ControllerBase
        {
            public {{type}} {{method}}(Exception exception)
            {
                {{body}}
            }
        }
        """;
}
