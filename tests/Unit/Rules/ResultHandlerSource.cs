namespace Unauthorized.Analyzers.Tests.Rules;

internal static class ResultHandlerSource
{
    public static string ResultHandler(string body) => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Authorization.Policy;

        public sealed class Answers : IAuthorizationMiddlewareResultHandler
        {
            private readonly AuthorizationMiddlewareResultHandler _standard = new();

            public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
            {
                {{body}}
            }
        }
        """;
}
