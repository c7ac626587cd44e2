using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2006;

public class Fix
{
    [Fact]
    public Task Answers_401_with_a_challenge() => Verify.Fix<UNA2006TokenExceptionMapped, AnswerBadToken>("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.IdentityModel.Tokens;

        public class C : ControllerBase
        {
            public IActionResult A()
            {
                try
                {
                    return Ok();
                }
                catch (SecurityTokenExpiredException)
                {
                    return [|BadRequest("expired")|];
                }
            }

            public static async Task Run(HttpContext context, RequestDelegate next)
            {
                try
                {
                    await next(context);
                }
                catch (SecurityTokenException)
                {
                    [|context.Response.StatusCode = 500|];
                }
            }

            public static int Map(Exception exception) => exception switch
            {
                SecurityTokenException => [|StatusCodes.Status403Forbidden|],
                _ => StatusCodes.Status500InternalServerError,
            };
        }
        """, """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.IdentityModel.Tokens;

        public class C : ControllerBase
        {
            public IActionResult A()
            {
                try
                {
                    return Ok();
                }
                catch (SecurityTokenExpiredException)
                {
                    Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return StatusCode(StatusCodes.Status401Unauthorized, "expired");
                }
            }

            public static async Task Run(HttpContext context, RequestDelegate next)
            {
                try
                {
                    await next(context);
                }
                catch (SecurityTokenException)
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                }
            }

            public static int Map(Exception exception) => exception switch
            {
                SecurityTokenException => StatusCodes.Status401Unauthorized,
                _ => StatusCodes.Status500InternalServerError,
            };
        }
        """);
}
