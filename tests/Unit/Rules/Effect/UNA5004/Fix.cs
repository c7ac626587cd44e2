using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5004;

public class Fix
{
    [Fact]
    public Task Uses_results() => Verify.Fix<UNA5004ResultOfAnotherFramework, UseOwnResult>("""
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => [|new UnauthorizedResult()|]);
        app.MapGet("/b", () => [|new UnauthorizedObjectResult(new { error = "no" })|]);
        app.MapGet("/c", () => [|new HttpResponseMessage(HttpStatusCode.Forbidden)|]);
        app.MapGet("/d", Local);
        app.Run();

        static IActionResult Local() => [|new ForbidResult()|];

        public class C : ControllerBase
        {
            public HttpResponseMessage Get()
            {
                return [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|];
            }
        }
        """, """
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (HttpResponse response) =>
        {
            response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Unauthorized();
        });
        app.MapGet("/b", (HttpResponse response) =>
        {
            response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Json(new { error = "no" }, statusCode: StatusCodes.Status401Unauthorized);
        });
        app.MapGet("/c", () => Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapGet("/d", Local);
        app.Run();

        static IResult Local() => Results.Forbid();

        public class C : ControllerBase
        {
            public IActionResult Get()
            {
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return StatusCode(StatusCodes.Status401Unauthorized);
            }
        }
        """);
}
