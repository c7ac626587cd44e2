namespace Unauthorized.Analyzers.Tests.Rules;

internal static class KeyMiddlewareSource
{
    public static string Middleware(string body, string members = "") => $$"""
        using Microsoft.AspNetCore.Authentication;

        public sealed class KeyMiddleware(RequestDelegate next, ILogger<KeyMiddleware> logger)
        {
            private readonly RequestDelegate _next = next;

            public async Task InvokeAsync(HttpContext context)
            {
                bool ok = context.Request.Headers.ContainsKey("X-Key");
                {{body}}
            }

            {{members}}
        }
        """;
}
