namespace Unauthorized.Analyzers.Tests.Rules;

/// <summary>The smallest source that sends a challenge.</summary>
internal static class ValueSource
{
    /// <summary>
    /// Sends one value: single quotes stand for double quotes and <c>~</c> for a backslash of the value, which keeps test data readable.
    /// </summary>
    public static string Of(string value) => $$"""
        public class C
        {
            public void M(HttpResponse response, string text) => response.Headers.WWWAuthenticate = $"{{value.Replace("~", "\\\\", StringComparison.Ordinal).Replace("'", "\\\"", StringComparison.Ordinal)}}";
        }
        """;

    /// <summary>Puts statements into a method that has what a handler of a request has.</summary>
    public static string Statements(string statements) => $$"""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Primitives;
        using Microsoft.Net.Http.Headers;

        public class C : ControllerBase
        {
            public async Task<IActionResult> M(HttpContext context, HttpResponse response, HttpRequest request, bool ok)
            {
                await Task.Yield();
                {{Lines.Continued(statements, 2)}}
                return Ok();
            }

            private void Helper(HttpResponse response) => response.StatusCode = 403;
        }
        """;
}
