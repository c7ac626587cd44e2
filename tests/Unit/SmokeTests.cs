using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

public class SmokeTests
{
    [Fact]
    public Task Fires_on_a_bare_result() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get() => [|Unauthorized()|];
        }
        """);

    [Fact]
    public Task Fixes() => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get() => [|Unauthorized()|];
        }
        """, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get()
            {
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Unauthorized();
            }
        }
        """);

    [Fact]
    public Task Fixes_lambda() => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => [|Results.Unauthorized()|]);
        app.MapGet("/b", (int id) => id > 0 ? Results.Ok() : [|Results.Unauthorized()|]);
        app.Run();
        """, """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (HttpResponse response) =>
        {
            response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Unauthorized();
        });
        app.MapGet("/b", (int id, HttpResponse response) =>
        {
            if (id > 0)
            {
                return Results.Ok();
            }

            response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Unauthorized();
        });
        app.Run();
        """);
}
