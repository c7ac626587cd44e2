namespace Unauthorized.Analyzers.Tests.Rules;

internal static class WriteSource
{
    public static string Function(string body) => $$"""
        using Microsoft.Net.Http.Headers;

        public static class C
        {
            public static async Task Run(HttpContext context, bool ok)
            {
                await Task.Yield();
                {{body}}
            }

            private static Task Write(HttpContext context) => context.Response.WriteAsync("no");
        }
        """;
}
