using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

public class Silent
{
    /// <summary>Statements whose 401 carries the header, or is no 401 when it is sent.</summary>
    public static TheoryData<string> Bodies =>
    [
        """context.Response.StatusCode = 401; context.Response.Headers.WWWAuthenticate = "Bearer"; await context.Response.WriteAsync("no");""",
        """context.Response.Headers.WWWAuthenticate = "Bearer"; context.Response.StatusCode = 401;""",
        """context.Response.OnStarting(() => { context.Response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; }); context.Response.StatusCode = 401;""",
        "context.Response.StatusCode = 401; await Challenge(context);",
        "context.Response.StatusCode = 401; await Both(context);",
        "context.Response.StatusCode = 401; await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.ChallengeAsync(context);",
        """context.Response.StatusCode = 401; if (context.Request.HasFormContentType) { context.Response.Headers.WWWAuthenticate = "Bearer"; } else { context.Response.Headers.WWWAuthenticate = "Basic realm=\"x\""; }""",
        "context.Response.StatusCode = 401; context.Response.StatusCode = 403;",
        "context.Response.StatusCode = 403;",
        "var wanted = context.Response.StatusCode == 401; if (wanted) { context.Response.StatusCode = context.Response.StatusCode; }",
        "context.Response.StatusCode = 401; throw new InvalidOperationException();",
        "int code = 200; code++; context.Response.StatusCode = code;",
        """try { context.Response.StatusCode = 401; } finally { context.Response.Headers.WWWAuthenticate = "Bearer"; }""",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task In_middleware(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>($$"""
        public class Middleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                await next(context);
                {{body}}
            }

            private static Task Challenge(HttpContext context) { context.Response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; }
            private static async Task Both(HttpContext context) { await Challenge(context); await context.Response.WriteAsync("no"); }
        }
        """);

    [Fact]
    public Task In_cookie_events() => Verify.Rule<UNA1002StatusWithoutChallenge>("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication("c").AddCookie("c", o =>
        {
            o.Events.OnRedirectToLogin = context =>
            {
                context.Response.StatusCode = 401;
                return Task.CompletedTask;
            };
        });
        builder.Build().Run();
        """);

    [Fact]
    public Task On_other_objects_with_a_status() => Verify.Rule<UNA1002StatusWithoutChallenge>("""
        public class Answer { public int StatusCode { get; set; } }

        public static class Client
        {
            public static Answer Make() { var answer = new Answer(); answer.StatusCode = 401; return answer; }
            public static HttpResponseMessage Fake() => new() { StatusCode = System.Net.HttpStatusCode.Unauthorized };
        }
        """);
}
