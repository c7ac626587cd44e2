using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>The header is set and the answer kept at sign-in endpoints, for proxies and in cookie events, too.</summary>
public class OtherAnswersTests
{
    [Fact]
    public async Task Sign_in_endpoint_keeps_its_answer()
    {
        const string source = """
            public static class App
            {
                public static void Map(WebApplication app) => app.MapPost("/login", (string? name) => name == null ? Results.Json(new { error = "who?" }, statusCode: 401) : Results.Ok());
            }
            """;
        string text = await FixRunner.ApplyAsync(new UNA1007SignInWithoutChallenge(), new SetChallengeHeader(), source);

        foreach (AuthenticationSetup setup in AuthenticationSetup.All)
        {
            Exchange before = await WebProgram.Compile(source).AskAsync(setup, Caller.Anonymous, "/login", "POST");
            Exchange after = await WebProgram.Compile(text).AskAsync(setup, Caller.Anonymous, "/login", "POST");

            Assert.Equal((401, null), (before.Status, before.Challenge));
            Assert.Equal(before with { Challenge = "YOUR-SCHEME" }, after);
        }
    }

    [Fact]
    public async Task Proxy_challenge_reaches_the_client()
    {
        const string source = """
            public static class App
            {
                public static void Map(WebApplication app) => app.MapGet("/", (HttpContext context) => { context.Response.StatusCode = 407; });
            }
            """;
        string text = await FixRunner.ApplyAsync(new UNA1012ProxyChallengeMissing(), new SetChallengeHeader(), source);

        Exchange before = await WebProgram.Compile(source).AskAsync(AuthenticationSetup.None, Caller.Anonymous);
        Exchange after = await WebProgram.Compile(text).AskAsync(AuthenticationSetup.None, Caller.Anonymous);

        Assert.Equal((407, null), (before.Status, before.ProxyChallenge));
        Assert.Equal((407, "YOUR-SCHEME"), (after.Status, after.ProxyChallenge));
    }

    [Fact]
    public async Task Cookie_event_challenges_every_protected_endpoint()
    {
        const string source = """
            using Microsoft.AspNetCore.Authorization;

            public static class App
            {
                public static void Services(WebApplicationBuilder builder) => builder.Services.AddAuthentication("c").AddCookie("c", options => options.Events.OnRedirectToLogin = context =>
                {
                    context.Response.StatusCode = 401;
                    return Task.CompletedTask;
                });

                public static void Map(WebApplication app) => app.MapGet("/", [Authorize] () => "in");
            }
            """;
        string text = await FixRunner.ApplyAsync(new UNA1013RedirectEventWithoutChallenge(), new SetChallengeHeader(), source);

        Exchange before = await WebProgram.Compile(source).AskAsync(AuthenticationSetup.None, Caller.Anonymous);
        Exchange after = await WebProgram.Compile(text).AskAsync(AuthenticationSetup.None, Caller.Anonymous);

        Assert.Equal((401, null), (before.Status, before.Challenge));
        Assert.Equal(before with { Challenge = "YOUR-SCHEME" }, after);
    }
}
