using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>What an authentication handler does to every 401 of an application, before and after the fix (<c>on-the-wire.md</c> B6 to B9).</summary>
public sealed class HandlerTests
{
    private static string Program(string members, string name = "PartnerHandler", string authenticate = "return Task.FromResult(AuthenticateResult.NoResult());") => $$"""
        using System.Security.Claims;
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;
        using Microsoft.Net.Http.Headers;

        public sealed class {{name}}(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync()
            {
                if (Request.Headers["X-Key"] == "right")
                {
                    return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("key")), Scheme.Name)));
                }

                {{authenticate}}
            }

            {{members}}
        }

        public static class App
        {
            public static void Services(WebApplicationBuilder builder) => builder.Services.AddAuthentication("Partner").AddScheme<AuthenticationSchemeOptions, {{name}}>("Partner", null);

            public static void Map(WebApplication app)
            {
                app.MapGet("/orders", () => "orders").RequireAuthorization();
                app.MapGet("/admin", () => "admin").RequireAuthorization(policy => policy.RequireRole("admin"));
                app.MapGet("/open", () => "open").AllowAnonymous();
            }
        }
        """;

    private static readonly AuthenticationSetup Key = new("key", _ => { }, (_, request) =>
    {
        request.Headers.Add("X-Key", "right");
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("PartnerHandler", "Partner")]
    [InlineData("BasicHandler", "Basic realm=\"YOUR-REALM\", charset=\"UTF-8\"")]
    public async Task B7_a_handler_gets_its_challenge(string name, string challenge)
    {
        Repaired program = await Repaired.ByAsync<UNA1004HandlerWithoutChallenge, GenerateChallenge>(Program("", name));
        (Exchange before, Exchange after) = await program.AskAsync(Key, Caller.Anonymous, "/orders");

        Assert.Equal((401, null), (before.Status, before.Challenge));
        Assert.Equal(before with { Challenge = challenge }, after);
        Assert.Equal(200, (await program.After.AskAsync(Key, Caller.User, "/orders")).Status);
    }

    [Theory]
    [InlineData("protected override async Task HandleChallengeAsync(AuthenticationProperties properties) { Response.StatusCode = 401; await Response.WriteAsync(\"no\"); }")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => base.HandleChallengeAsync(properties);")]
    public async Task B7_an_override_gets_its_header(string challenge)
    {
        Repaired program = await Repaired.ByAsync<UNA1003ChallengeOverrideWithoutHeader, AppendInHandler>(Program(challenge));
        (Exchange before, Exchange after) = await program.AskAsync(Key, Caller.Anonymous, "/orders");

        Assert.Equal((401, null), (before.Status, before.Challenge));
        Assert.Equal(before with { Challenge = "Partner" }, after);
    }

    [Theory]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) { Response.Headers.Append(HeaderNames.WWWAuthenticate, \"Key\"); return Task.CompletedTask; }", "")]
    [InlineData("protected override async Task HandleChallengeAsync(AuthenticationProperties properties) { Response.Headers.Append(HeaderNames.WWWAuthenticate, \"Key\"); await Response.WriteAsync(\"no\"); }", "no")]
    public async Task B8_a_challenge_answers_401(string challenge, string body)
    {
        Repaired program = await Repaired.ByAsync<UNA1008ChallengeWithoutStatus, CallBaseChallenge>(Program(challenge));
        (Exchange before, Exchange after) = await program.AskAsync(Key, Caller.Anonymous, "/orders");

        Assert.Equal((200, "Key", body), (before.Status, before.Challenge, before.Body));
        Assert.Equal(before with { Status = 401 }, after);
    }

    [Fact]
    public async Task B9_a_status_written_while_authenticating_leaks_and_lacks_its_challenge()
    {
        Repaired program = await Repaired.ByAsync<UNA1002StatusWithoutChallenge, SetChallengeHeader>(Program("", authenticate: "Response.StatusCode = 401; return Task.FromResult(AuthenticateResult.Fail(\"no\"));"));
        (Exchange before, Exchange after) = await program.AskAsync(Key, Caller.Anonymous, "/orders");
        Exchange leaked = await program.Before.AskAsync(Key, Caller.Anonymous, "/open");

        Assert.Equal((401, null), (before.Status, before.Challenge));
        Assert.Equal((401, "open"), (leaked.Status, leaked.Body));
        Assert.Equal(before with { Challenge = "Partner" }, after);
    }

    [Fact]
    public async Task B6_a_handlers_forbid_answers_403()
    {
        Repaired program = await Repaired.ByAsync<UNA2005WrongCodeInHook, SwapHookCode>(Program(
            "protected override Task HandleForbiddenAsync(AuthenticationProperties properties) { Response.StatusCode = 401; return Task.CompletedTask; }"));
        (Exchange before, Exchange after) = await program.AskAsync(Key, Caller.User, "/admin");

        Assert.Equal((401, null), (before.Status, before.Challenge));
        Assert.Equal(before with { Status = 403 }, after);
    }

    [Fact]
    public async Task A_challenge_is_moved_off_responses_that_are_no_401()
    {
        Repaired program = await Repaired.ByAsync<UNA1011ChallengeWhileAuthenticating, MoveToChallenge>(Program("", authenticate: "Response.Headers.WWWAuthenticate = \"Key\"; return Task.FromResult(AuthenticateResult.NoResult());"));
        (Exchange before, Exchange after) = await program.AskAsync(Key, Caller.Anonymous, "/open");

        Assert.Equal((200, "Key"), (before.Status, before.Challenge));
        Assert.Equal((200, null), (after.Status, after.Challenge));
        Assert.Equal((401, "Key"), await Of(program.After.AskAsync(Key, Caller.Anonymous, "/orders")));
    }

    [Fact]
    public async Task A_challenge_no_longer_destroys_another()
    {
        const string Source = """
            using System.Text.Encodings.Web;
            using Microsoft.AspNetCore.Authentication;
            using Microsoft.Extensions.Options;
            using Microsoft.Net.Http.Headers;

            public class First(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
            {
                protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

                protected override Task HandleChallengeAsync(AuthenticationProperties properties)
                {
                    Response.Headers.Append(HeaderNames.WWWAuthenticate, "First");
                    return base.HandleChallengeAsync(properties);
                }
            }

            public class Second(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
            {
                protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

                protected override Task HandleChallengeAsync(AuthenticationProperties properties)
                {
                    Response.Headers.WWWAuthenticate = "Second";
                    return base.HandleChallengeAsync(properties);
                }
            }

            public static class App
            {
                public static void Services(WebApplicationBuilder builder) => builder.Services.AddAuthentication()
                    .AddScheme<AuthenticationSchemeOptions, First>("First", null).AddScheme<AuthenticationSchemeOptions, Second>("Second", null);

                public static void Map(WebApplication app) => app.MapGet("/both", () => "both").RequireAuthorization(policy => policy.AddAuthenticationSchemes("First", "Second").RequireAuthenticatedUser());
            }
            """;
        Repaired program = await Repaired.ByAsync<UNA1010ChallengeAssigned, AppendInsteadOfAssign>(Source);
        (Exchange before, Exchange after) = await program.AskAsync(Key, Caller.Anonymous, "/both");

        Assert.Equal((401, "Second"), (before.Status, before.Challenge));
        Assert.Equal((401, "First, Second"), (after.Status, after.Challenge));
    }

    private static async Task<(int, string?)> Of(Task<Exchange> exchange) => ((await exchange).Status, (await exchange).Challenge);
}
