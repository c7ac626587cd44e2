using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

public class Fix
{
    [Fact]
    public Task Adds_the_header_behind_the_status_and_before_the_body() => Verify.Fix<UNA1002StatusWithoutChallenge, SetChallengeHeader>("""
        public class Middleware
        {
            public async Task InvokeAsync(HttpContext context)
            {
                var response = context.Response;
                if (context.Request.Path == "/a") [|response.StatusCode = 401|]; // bare
                else
                {
                    // No key.
                    [|context.Response.StatusCode = StatusCodes.Status401Unauthorized|];
                    await context.Response.WriteAsync("no");
                }
            }

            public void Invoke(HttpContext context) => [|context.Response.StatusCode = 401|];

            public Action<HttpContext> Handler => context => [|context.Response.StatusCode = 401|];

            public void Mapped(HttpContext context, Exception error)
            {
                context.Response.StatusCode = error switch
                {
                    InvalidOperationException => [|401|],
                    _ => 500,
                };
                Console.WriteLine(error);
            }
        }
        """, """
        public class Middleware
        {
            public async Task InvokeAsync(HttpContext context)
            {
                var response = context.Response;
                if (context.Request.Path == "/a")
                {
                    response.StatusCode = 401; // bare
                    response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                }
                else
                {
                    // No key.
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    await context.Response.WriteAsync("no");
                }
            }

            public void Invoke(HttpContext context)
            {
                context.Response.StatusCode = 401;
                context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            }

            public Action<HttpContext> Handler => context =>
            {
                context.Response.StatusCode = 401;
                context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            };

            public void Mapped(HttpContext context, Exception error)
            {
                context.Response.StatusCode = error switch
                {
                    InvalidOperationException => 401,
                    _ => 500,
                };
                if (context.Response.StatusCode == 401)
                {
                    context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                }

                Console.WriteLine(error);
            }
        }
        """);

    [Fact]
    public Task Is_not_offered_where_the_receiver_would_be_evaluated_twice() => Verify.NoFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>("""
        public class Middleware
        {
            public void Invoke(Func<HttpContext> current) => [|current().Response.StatusCode = 401|];
        }
        """);
}
