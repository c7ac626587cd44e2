using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5003;

public class Fix
{
    [Fact]
    public Task Returns_the_status() => Verify.Fix<UNA5003StatusOverridden, ReturnDeniedResult>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A(int id)
            {
                if (id == 0)
                {
                    [|Response.StatusCode = 401|];
                    return Ok(new { error = "no" });
                }

                [|Response.StatusCode = 403|];
                return NoContent();
            }

            public IActionResult B() => [|Ok(new ProblemDetails { Status = 401 })|];

            public static IResult D(HttpContext context)
            {
                [|context.Response.StatusCode = 401|];
                return Results.Ok(new { error = "no" });
            }
        }
        """, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A(int id)
            {
                if (id == 0)
                {
                    Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return StatusCode(StatusCodes.Status401Unauthorized, new { error = "no" });
                }

                return StatusCode(StatusCodes.Status403Forbidden);
            }

            public IActionResult B()
            {
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return StatusCode(StatusCodes.Status401Unauthorized, new ProblemDetails { Status = 401 });
            }

            public static IResult D(HttpContext context)
            {
                context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Results.Json(new { error = "no" }, statusCode: StatusCodes.Status401Unauthorized);
            }
        }
        """);

    [Fact]
    public Task Leaves_a_shared_return_alone() => Verify.NoFix<UNA5003StatusOverridden, ReturnDeniedResult>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A(int id)
            {
                if (id == 0)
                {
                    [|Response.StatusCode = 401|];
                }

                return Ok();
            }
        }
        """);
}
