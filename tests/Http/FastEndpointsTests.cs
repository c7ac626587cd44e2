using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Effect;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Endpoints of FastEndpoints 8.3, before and after the fixes (<c>on-the-wire.md</c> B14, C13, D13).</summary>
public sealed class FastEndpointsTests
{
    private static string Program(string configure, params (string Path, string Handle)[] endpoints) => $$"""
        using System.Reflection;
        using FastEndpoints;

        public static class App
        {
            public static void Services(WebApplicationBuilder builder) => builder.Services.AddFastEndpoints(o =>
            {
                o.DisableAutoDiscovery = true;
                o.Assemblies = [Assembly.GetExecutingAssembly()];
            });

            public static void Map(WebApplication app) => app.UseFastEndpoints();
        }

        {{string.Join("\n", endpoints.Select((e, i) => $$"""
        public class Endpoint{{i}} : EndpointWithoutRequest
        {
            public override void Configure()
            {
                Get("{{e.Path}}");
                {{configure}}
            }

            public override async Task HandleAsync(CancellationToken ct)
            {
                await Task.Yield();
                {{e.Handle}}
            }
        }
        """))}}
        """;

    [Fact]
    public async Task An_answer_gets_its_challenge_and_keeps_its_body()
    {
        (string Path, string Handle)[] endpoints =
        [
            ("/plain", "await Send.UnauthorizedAsync(ct);"),
            ("/status", "await Send.StatusCodeAsync(401, ct);"),
            ("/value", "await Send.ResponseAsync(new { error = \"no\" }, 401);"),
            ("/text", "await Send.StringAsync(\"no\", 401);"),
            ("/errors", "AddError(\"no\"); await Send.ErrorsAsync(401);"),
            ("/thrown", "ThrowError(\"no\", 401);"),
            ("/any", "AddError(\"no\"); ThrowIfAnyErrors(401);"),
            ("/result", "await Send.ResultAsync(Results.Unauthorized());"),
            ("/body", "await Send.ResultAsync(new FastEndpoints.ErrorResponse(ValidationFailures, 401));"),
            ("/problem", "await Send.ResultAsync(new FastEndpoints.ProblemDetails(ValidationFailures, 401));"),
            ("/extension", "await HttpContext.Response.SendUnauthorizedAsync(ct);"),
            ("/headers", "await Send.HeadersAsync(h => h.CacheControl = \"no-store\", 401);"),
        ];
        Repaired program = await Repaired.ByAsync<UNA1001ResultWithoutChallenge, SetChallengeHeader>(Program("AllowAnonymous();", endpoints), "UNA1001.SetHeader");
        foreach ((string path, _) in endpoints)
        {
            (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous, path);

            Assert.Equal((path, 401, null), (path, before.Status, before.Challenge));
            Assert.Equal((path, 401, "YOUR-SCHEME", WithoutTrace(before.Body), before.ContentType), (path, after.Status, after.Challenge, WithoutTrace(after.Body), after.ContentType));
        }
    }

    [Fact]
    public async Task A_header_of_the_call_itself_is_sent()
    {
        WebProgram program = WebProgram.Compile(Program("AllowAnonymous();", ("/", "await Send.HeadersAsync(h => h.WWWAuthenticate = \"Key\", 401);")));
        Exchange exchange = await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous);

        Assert.Equal((401, "Key"), (exchange.Status, exchange.Challenge));
    }

    [Fact]
    public async Task A_header_behind_the_answer_aborts_it()
    {
        WebProgram program = WebProgram.Compile(Program("AllowAnonymous();", ("/", "await Send.UnauthorizedAsync(ct); HttpContext.Response.Headers.WWWAuthenticate = \"Key\";")));

        Assert.Equal(Exchange.Aborted, await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous));
    }

    [Fact]
    public async Task A_caller_who_may_not_gets_403()
    {
        (string Path, string Handle)[] endpoints =
        [
            ("/plain", "if (!User.IsInRole(\"admin\")) { await Send.UnauthorizedAsync(ct); return; }"),
            ("/text", "if (!User.IsInRole(\"admin\")) { await Send.StringAsync(\"no\", 401); return; }"),
            ("/thrown", "if (!User.IsInRole(\"admin\")) { ThrowError(\"no\", 401); return; }"),
        ];
        Repaired program = await Repaired.ByAsync<UNA2001PermissionAnswered401, AnswerForbidden>(Program("", endpoints), "UNA2001.Status");
        foreach ((string path, _) in endpoints)
        {
            (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.User, path);
            (_, Exchange anonymous) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.Anonymous, path);

            Assert.Equal((path, 401, null), (path, before.Status, before.Challenge));
            Assert.Equal((path, 403, before.ContentType), (path, after.Status, after.ContentType));
            Assert.Equal((path, 401, "Bearer"), (path, anonymous.Status, anonymous.Challenge)); // secured by default
        }
    }

    [Fact]
    public async Task B14_a_written_status_is_sent()
    {
        Repaired program = await Repaired.ByAsync<UNA5003StatusOverridden, SendDenial>(Program("AllowAnonymous();",
            ("/unauthorized", "HttpContext.Response.StatusCode = 401;"), ("/forbidden", "HttpContext.Response.StatusCode = 403;")));
        (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous, "/unauthorized");
        (Exchange forbiddenBefore, Exchange forbidden) = await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous, "/forbidden");

        Assert.Equal((204, 401, "YOUR-SCHEME"), (before.Status, after.Status, after.Challenge));
        Assert.Equal((204, 403), (forbiddenBefore.Status, forbidden.Status));
    }

    [Theory]
    [InlineData("Response = new { error = \"no\" };", "", 401)]
    [InlineData("HttpContext.MarkResponseStart();", "", 401)]
    [InlineData("", "DontAutoSendResponse();", 401)]
    [InlineData("", "", 204)]
    public async Task B14_a_status_that_is_kept_is_not_told(string behind, string configure, int status)
    {
        WebProgram program = WebProgram.Compile(Program("AllowAnonymous(); " + configure, ("/", "HttpContext.Response.StatusCode = 401; " + behind)));

        Assert.Equal(status, (await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous)).Status);
    }

    // The body of an error names the request.
    private static string WithoutTrace(string body) => System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "");
}
