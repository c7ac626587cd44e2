using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2004;

public class Fix
{
    private const string Controller = """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Call(int id)
            {
                // Only owners may come in.
                if (id > 1) return [|Forbid("You are not the owner")|]; // not theirs
                return [|Forbid($"User {id} may not")|];
            }

            public ActionResult Creation() => [|new ForbidResult("Not Authorized")|];
        }
        """;

    [Fact]
    public Task Keeps_the_message_as_body() => Verify.Fix<UNA2004SchemeIsMessage, AnswerWithMessage>(Controller, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Call(int id)
            {
                // Only owners may come in.
                if (id > 1) return StatusCode(StatusCodes.Status403Forbidden, "You are not the owner"); // not theirs
                return StatusCode(StatusCodes.Status403Forbidden, $"User {id} may not");
            }

            public ActionResult Creation() => new ObjectResult("Not Authorized") { StatusCode = StatusCodes.Status403Forbidden };
        }
        """, "UNA2004.Status");

    [Fact]
    public Task Puts_the_message_in_a_problem() => Verify.Fix<UNA2004SchemeIsMessage, AnswerWithMessage>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A() => [|Forbid("You are not the owner")|];
            public IActionResult B() => [|Forbid("Not yours either")|];
        }
        """, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A() => Problem(detail: "You are not the owner", statusCode: StatusCodes.Status403Forbidden);
            public IActionResult B() => Problem(detail: "Not yours either", statusCode: StatusCodes.Status403Forbidden);
        }
        """, "UNA2004.Problem");

    [Fact]
    public Task Drops_the_message() => Verify.Fix<UNA2004SchemeIsMessage, AnswerWithMessage>(Controller, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Call(int id)
            {
                // Only owners may come in.
                if (id > 1) return Forbid(); // not theirs
                return Forbid();
            }

            public ActionResult Creation() => new ForbidResult();
        }
        """, "UNA2004.DropMessage");

    [Fact]
    public Task Writes_the_message_in_middleware() => Verify.Fix<UNA2004SchemeIsMessage, AnswerWithMessage>("""
        using Microsoft.AspNetCore.Authentication;

        public class Middleware
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Path == "/a") await [|context.ForbidAsync("You may not do that")|];
                else
                {
                    await [|context.ForbidAsync("Nor that")|];
                }
            }
        }
        """, """
        using Microsoft.AspNetCore.Authentication;

        public class Middleware
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Path == "/a")
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    await context.Response.WriteAsync("You may not do that");
                }
                else
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    await context.Response.WriteAsync("Nor that");
                }
            }
        }
        """, "UNA2004.Status");

    [Fact]
    public Task Answers_with_text_in_minimal_APIs() => Verify.Fix<UNA2004SchemeIsMessage, AnswerWithMessage>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", (bool ok) => ok ? Results.Ok() : [|Results.Forbid(authenticationSchemes: ["You may not"])|]);
        app.Run();
        """, """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", (bool ok) => ok ? Results.Ok() : Results.Text("You may not", statusCode: StatusCodes.Status403Forbidden));
        app.Run();
        """, "UNA2004.Status");
}
