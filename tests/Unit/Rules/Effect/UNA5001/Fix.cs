using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5001;

public class Fix
{
    [Fact]
    public Task Sets_the_result() => Verify.Fix<UNA5001FilterWithoutResult, SetFilterResult>("""
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class KeyFilter : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
                {
                    [|context.HttpContext.Response.StatusCode = 401|]; // no key
                }
                else if (context.HttpContext.Request.Headers["X-Key"] != "a")
                    [|context.HttpContext.Response.StatusCode = 403|];
            }
        }
        """, """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class KeyFilter : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
                {
                    context.HttpContext.Response.StatusCode = 401; // no key
                    context.HttpContext.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    context.Result = new EmptyResult();
                }
                else if (context.HttpContext.Request.Headers["X-Key"] != "a")
                {
                    context.HttpContext.Response.StatusCode = 403;
                    context.Result = new EmptyResult();
                }
            }
        }
        """);
}
