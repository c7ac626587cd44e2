using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

public class Fix
{
    [Fact]
    public Task Inserts_the_header_before_the_answer() => VerifyFix("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Block(string? name)
            {
                if (name == null) return [|Unauthorized()|];

                // Nobody of that name.
                return [|Unauthorized(new { name })|]; // really
            }

            public IActionResult Expression() => [|StatusCode(401)|];

            public Task<IActionResult> Wrapped() => Task.FromResult<IActionResult>([|Unauthorized()|]);

            public async Task<IActionResult> Async()
            {
                switch (await Task.FromResult(1))
                {
                    case 1:
                        return [|Unauthorized()|];
                    default:
                        return Ok();
                }
            }
        }
        """, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Block(string? name)
            {
                if (name == null)
                {
                    Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return Unauthorized();
                }

                // Nobody of that name.
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Unauthorized(new { name }); // really
            }

            public IActionResult Expression()
            {
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return StatusCode(401);
            }

            public Task<IActionResult> Wrapped()
            {
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Task.FromResult<IActionResult>(Unauthorized());
            }

            public async Task<IActionResult> Async()
            {
                switch (await Task.FromResult(1))
                {
                    case 1:
                        Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                        return Unauthorized();
                    default:
                        return Ok();
                }
            }
        }
        """);

    [Fact]
    public Task Splits_what_answers_401_on_one_arm_only() => VerifyFix("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Conditional(bool ok)
            {
                return ok ? Ok() : [|Unauthorized()|];
            }

            public IActionResult Switch(int n) => n switch
            {
                1 => Ok(),
                > 5 when n < 9 => [|Unauthorized()|],
                2 => throw new InvalidOperationException(),
                _ => NotFound(),
            };
        }
        """, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Conditional(bool ok)
            {
                if (ok)
                {
                    return Ok();
                }

                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Unauthorized();
            }

            public IActionResult Switch(int n)
            {
                switch (n)
                {
                    case 1:
                        return Ok();
                    case > 5 when n < 9:
                        Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                        return Unauthorized();
                    case 2:
                        throw new InvalidOperationException();
                    default:
                        return NotFound();
                }
            }
        }
        """);

    [Fact]
    public Task Asks_for_the_status_where_it_is_401_on_one_arm_only() => VerifyFix("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(Exception error)
            {
                int status = error switch
                {
                    InvalidOperationException => [|401|],
                    _ => 500,
                };
                return Problem(statusCode: status);
            }
        }
        """, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(Exception error)
            {
                int status = error switch
                {
                    InvalidOperationException => 401,
                    _ => 500,
                };
                if (status == 401)
                {
                    Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                }

                return Problem(statusCode: status);
            }
        }
        """);

    [Fact]
    public Task Takes_no_other_number_for_the_status() => VerifyFix("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(int id) => [|Unauthorized(Translate(id, "no"))|];

            public IActionResult Put(int id)
            {
                return [|new ObjectResult(Translate(id, "no")) { StatusCode = 401 }|];
            }

            private static string Translate(int id, string text) => text + id;
        }
        """, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(int id)
            {
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Unauthorized(Translate(id, "no"));
            }

            public IActionResult Put(int id)
            {
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return new ObjectResult(Translate(id, "no")) { StatusCode = 401 };
            }

            private static string Translate(int id, string text) => text + id;
        }
        """);

    [Fact]
    public Task Takes_what_leads_to_the_response() => VerifyFix("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class Filter : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context) => context.Result = [|new UnauthorizedResult()|];
        }

        public class EndpointFilter : IEndpointFilter
        {
            public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
            {
                await Task.Yield();
                return context.Arguments.Count == 0 ? [|Results.Unauthorized()|] : await next(context);
            }
        }

        public class Service(IHttpContextAccessor accessor)
        {
            public IResult Check() => [|Results.Unauthorized()|];
        }
        """, """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class Filter : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                context.HttpContext.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                context.Result = new UnauthorizedResult();
            }
        }

        public class EndpointFilter : IEndpointFilter
        {
            public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
            {
                await Task.Yield();
                if (context.Arguments.Count == 0)
                {
                    context.HttpContext.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return Results.Unauthorized();
                }

                return await next(context);
            }
        }

        public class Service(IHttpContextAccessor accessor)
        {
            public IResult Check()
            {
                accessor.HttpContext!.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Results.Unauthorized();
            }
        }
        """);

    [Fact]
    public Task Gives_route_handlers_a_parameter() => VerifyFix("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => [|Results.Unauthorized()|]);
        app.MapGet("/b", async (int id, string? q = null) =>
        {
            await Task.Yield();
            if (id > 0) return [|Results.Unauthorized()|];
            return Results.Ok(q);
        });
        app.MapGet("/c", (HttpContext context) => [|Results.Unauthorized()|]);
        app.MapGet("/d", Handlers.Get);
        app.MapGet("/e", Local);
        app.Run();

        static IResult Local(string response) => [|Results.Unauthorized()|];

        public static class Handlers
        {
            public static IResult Get(
                int id,
                string name)
            {
                return [|Results.Unauthorized()|];
            }
        }
        """, """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (HttpResponse response) =>
        {
            response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Unauthorized();
        });
        app.MapGet("/b", async (int id, HttpResponse response, string? q = null) =>
        {
            await Task.Yield();
            if (id > 0)
            {
                response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Results.Unauthorized();
            }

            return Results.Ok(q);
        });
        app.MapGet("/c", (HttpContext context) =>
        {
            context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Unauthorized();
        });
        app.MapGet("/d", Handlers.Get);
        app.MapGet("/e", Local);
        app.Run();

        static IResult Local(string response, HttpResponse httpResponse)
        {
            httpResponse.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Unauthorized();
        }

        public static class Handlers
        {
            public static IResult Get(
                int id,
                string name,
                HttpResponse response)
            {
                response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Results.Unauthorized();
            }
        }
        """);

    [Fact]
    public Task Writes_the_configured_challenge() => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>("""
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
                Response.Headers.WWWAuthenticate = "Bearer realm=\"api\"";
                return Unauthorized();
            }
        }
        """, editorConfig: """
            unauthorized_analyzers.challenge = Bearer realm="api"
            """);

    [Fact]
    public Task Is_not_offered_where_nothing_leads_to_the_response() => Verify.NoFix<UNA1001ResultWithoutChallenge, SetChallengeHeader>("""
        public static class Helper
        {
            private static readonly Func<IResult> Deny = () => [|Results.Unauthorized()|];
            public static IResult Shared() => [|Results.Unauthorized()|];
            public static IResult Use(IResult? found) => found ?? [|Results.Unauthorized()|];
            public static IResult Get(bool ok) => ok ? Shared() : Deny();
        }
        """);

    private static Task VerifyFix(string before, string after) => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(before, after);
}
