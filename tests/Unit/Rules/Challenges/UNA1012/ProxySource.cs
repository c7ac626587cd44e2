namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1012;

internal static class ProxySource
{
    public static string Middleware(string body) => $$"""
        public class Proxy
        {
            public async Task InvokeAsync(HttpContext context)
            {
                await Task.Yield();
                {{body}}
            }

            private static void Add(HttpContext context) => context.Response.Headers["proxy-authenticate"] = "Basic";
        }
        """;
}
