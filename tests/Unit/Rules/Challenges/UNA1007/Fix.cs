using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1007;

public class Fix
{
    [Fact]
    public Task Sets_the_header() => Verify.Fix<UNA1007SignInWithoutChallenge, SetChallengeHeader>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/login", (string name) => [|Results.Unauthorized()|]);
        app.MapPost("/token", (HttpContext context) => [|Results.Unauthorized()|]);
        app.Run();
        """, """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/login", (string name, HttpResponse response) =>
        {
            response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Unauthorized();
        });
        app.MapPost("/token", (HttpContext context) =>
        {
            context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Unauthorized();
        });
        app.Run();
        """);
}
