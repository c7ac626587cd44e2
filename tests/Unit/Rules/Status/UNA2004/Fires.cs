using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2004;

public class Fires
{
    [Theory]
    [InlineData("""Forbid("You are not allowed to do this")""")]
    [InlineData("""Forbid("Denied!")""")]
    [InlineData("""Forbid("Zugriff-für-Gäste-gesperrt")""")]
    [InlineData("""Forbid($"User {id} has no access")""")]
    [InlineData("""Forbid("User " + id)""")]
    [InlineData("Forbid(error.Message)")]
    [InlineData("Forbid(text)")]
    [InlineData("""Forbid(error.InnerException?.Message ?? "no access to this")""")]
    [InlineData("""Challenge("Please sign in first")""")]
    [InlineData("""new ForbidResult("Not Authorized")""")]
    [InlineData("""new ForbidResult(new[] { "Not Authorized" })""")]
    [InlineData("""new ForbidResult(new List<string> { "Not Authorized" })""")]
    [InlineData("""new ChallengeResult("Please sign in.")""")]
    public Task On_a_sentence(string expression) => Verify.Rule<UNA2004SchemeIsMessage>($$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(int id, Exception error)
            {
                var text = "No access to " + id;
                Console.WriteLine(text);
                return [|{{expression}}|];
            }
        }
        """);

    [Fact]
    public Task On_the_context_and_in_minimal_APIs() => Verify.Rule<UNA2004SchemeIsMessage>("""
        using Microsoft.AspNetCore.Authentication;

        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (context, next) =>
        {
            if (context.Request.Path == "/a") { await [|context.ForbidAsync("You may not do that")|]; return; }
            if (context.Request.Path == "/b") { await [|context.ChallengeAsync("Sign in, please")|]; return; }
            await next(context);
        });
        app.MapGet("/", () => [|Results.Forbid(authenticationSchemes: ["You may not"])|]);
        app.MapGet("/typed", () => [|TypedResults.Forbid(authenticationSchemes: new[] { "You may not" })|]);
        app.Run();
        """);
}
