using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

public class Fires
{
    /// <summary>Statements that write 401 without a header, or with one that comes too late (<c>on-the-wire.md</c> A1, B19).</summary>
    public static TheoryData<string> Bodies =>
    [
        "[|context.Response.StatusCode = 401|];",
        """[|context.Response.StatusCode = StatusCodes.Status401Unauthorized|]; await context.Response.WriteAsync("no");""",
        """[|context.Response.StatusCode = (int)System.Net.HttpStatusCode.Unauthorized|]; await context.Response.WriteAsJsonAsync(new { error = "x" });""",
        """[|context.Response.StatusCode = 401|]; await context.Response.WriteAsync("no"); context.Response.Headers.WWWAuthenticate = "Bearer";""",
        """[|context.Response.StatusCode = 401|]; await context.Response.StartAsync(); context.Response.Headers.WWWAuthenticate = "Bearer";""",
        """[|context.Response.StatusCode = 401|]; await context.Response.Body.WriteAsync(new byte[1]); context.Response.Headers.WWWAuthenticate = "Bearer";""",
        """[|context.Response.StatusCode = 401|]; await System.Text.Json.JsonSerializer.SerializeAsync(context.Response.Body, 1); context.Response.Headers.WWWAuthenticate = "Bearer";""",
        """[|context.Response.StatusCode = 401|]; await Results.Json(1).ExecuteAsync(context); context.Response.Headers.WWWAuthenticate = "Bearer";""",
        """[|context.Response.StatusCode = 401|]; await Late(context); context.Response.Headers.WWWAuthenticate = "Bearer";""",
        """context.Response.Headers.WWWAuthenticate = "Bearer"; context.Response.Clear(); [|context.Response.StatusCode = 401|];""",
        "[|context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpResponseFeature>()!.StatusCode = 401|];",
        "var response = context.Response; [|response.StatusCode = 401|];",
        """if (context.Request.Path == "/a") { [|context.Response.StatusCode = 401|]; return; } context.Response.Headers.WWWAuthenticate = "Bearer";""",
        "[|context.Response.StatusCode = context.Request.HasFormContentType ? 401 : 400|];",
        """foreach (var key in context.Request.Headers) { if (key.Key == "X") { [|context.Response.StatusCode = 401|]; return; } }""",
        "try { await Late(context); } catch (InvalidOperationException) { [|context.Response.StatusCode = 401|]; }",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task In_middleware(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(body));

    [Fact]
    public Task In_user_written_results() => Verify.Rule<UNA1002StatusWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class Denied : IResult
        {
            public Task ExecuteAsync(HttpContext httpContext)
            {
                [|httpContext.Response.StatusCode = 401|];
                return Task.CompletedTask;
            }
        }

        public class DeniedAction : IActionResult
        {
            public Task ExecuteResultAsync(ActionContext context)
            {
                [|context.HttpContext.Response.StatusCode = 401|];
                return context.HttpContext.Response.WriteAsync("no");
            }
        }
        """);

    [Fact]
    public Task In_exception_handlers() => Verify.Rule<UNA1002StatusWithoutChallenge>("""
        using Microsoft.AspNetCore.Diagnostics;

        public class Handler : IExceptionHandler
        {
            public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
            {
                httpContext.Response.StatusCode = exception switch
                {
                    ArgumentException => 400,
                    InvalidOperationException => [|StatusCodes.Status401Unauthorized|],
                    _ => 500,
                };
                await httpContext.Response.WriteAsJsonAsync(new { exception.Message }, cancellationToken);
                return true;
            }
        }
        """);

    internal static string Middleware(string body) => $$"""
        public class Middleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                await Task.Yield();
                {{body}}
            }

            private static async Task Late(HttpContext context) => await context.Response.WriteAsync("late");
            private Task Next(HttpContext context) => next(context);
        }
        """;
}
