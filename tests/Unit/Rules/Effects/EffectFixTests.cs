using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Effects;

public class EffectFixTests
{
    [Fact]
    public Task UNA5001_sets_the_result() => Verify.Fix<UNA5001FilterWithoutResult, SetFilterResult>("""
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class KeyFilter : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
                {
                    [|context.HttpContext.Response.StatusCode = 401|]; // no key
                }
                else if (context.HttpContext.Request.Headers["X-Key"] != "a")
                    [|context.HttpContext.Response.StatusCode = 403|];
            }
        }
        """, """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class KeyFilter : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
                {
                    context.HttpContext.Response.StatusCode = 401; // no key
                    context.HttpContext.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    context.Result = new EmptyResult();
                }
                else if (context.HttpContext.Request.Headers["X-Key"] != "a")
                {
                    context.HttpContext.Response.StatusCode = 403;
                    context.Result = new EmptyResult();
                }
            }
        }
        """);

    [Fact]
    public Task UNA5002_returns() => Verify.Fix<UNA5002DeniedAndPassedOn, ReturnAfterDenial>("""
        public sealed class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!context.Request.Headers.ContainsKey("X-Key"))
                {
                    [|context.Response.StatusCode = 401|];
                    await context.Response.WriteAsync("no");
                }

                if (context.Request.Path == "/x")
                    [|context.Response.StatusCode = 403|];

                await next(context);
            }
        }
        """, """
        public sealed class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!context.Request.Headers.ContainsKey("X-Key"))
                {
                    context.Response.StatusCode = 401;
                    context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    await context.Response.WriteAsync("no");
                    return;
                }

                if (context.Request.Path == "/x")
                {
                    context.Response.StatusCode = 403;
                    return;
                }

                await next(context);
            }
        }
        """);

    [Fact]
    public Task UNA5002_leaves_a_denial_alone_that_is_no_branch() => Verify.NoFix<UNA5002DeniedAndPassedOn, ReturnAfterDenial>("""
        public sealed class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                [|context.Response.StatusCode = 401|];
                await next(context);
            }
        }
        """);

    [Fact]
    public Task UNA5003_returns_the_status() => Verify.Fix<UNA5003StatusOverridden, ReturnDeniedResult>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A(int id)
            {
                if (id == 0)
                {
                    [|Response.StatusCode = 401|];
                    return Ok(new { error = "no" });
                }

                [|Response.StatusCode = 403|];
                return NoContent();
            }

            public IActionResult B() => [|Ok(new ProblemDetails { Status = 401 })|];

            public static IResult D(HttpContext context)
            {
                [|context.Response.StatusCode = 401|];
                return Results.Ok(new { error = "no" });
            }
        }
        """, """
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A(int id)
            {
                if (id == 0)
                {
                    Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return StatusCode(StatusCodes.Status401Unauthorized, new { error = "no" });
                }

                return StatusCode(StatusCodes.Status403Forbidden);
            }

            public IActionResult B()
            {
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return StatusCode(StatusCodes.Status401Unauthorized, new ProblemDetails { Status = 401 });
            }

            public static IResult D(HttpContext context)
            {
                context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Results.Json(new { error = "no" }, statusCode: StatusCodes.Status401Unauthorized);
            }
        }
        """);

    [Fact]
    public Task UNA5003_leaves_a_shared_return_alone() => Verify.NoFix<UNA5003StatusOverridden, ReturnDeniedResult>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult A(int id)
            {
                if (id == 0)
                {
                    [|Response.StatusCode = 401|];
                }

                return Ok();
            }
        }
        """);

    [Fact]
    public Task UNA5004_uses_results() => Verify.Fix<UNA5004ResultOfAnotherFramework, UseOwnResult>("""
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => [|new UnauthorizedResult()|]);
        app.MapGet("/b", () => [|new UnauthorizedObjectResult(new { error = "no" })|]);
        app.MapGet("/c", () => [|new HttpResponseMessage(HttpStatusCode.Forbidden)|]);
        app.MapGet("/d", Local);
        app.Run();

        static IActionResult Local() => [|new ForbidResult()|];

        public class C : ControllerBase
        {
            public HttpResponseMessage Get()
            {
                return [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|];
            }
        }
        """, """
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (HttpResponse response) =>
        {
            response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Unauthorized();
        });
        app.MapGet("/b", (HttpResponse response) =>
        {
            response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            return Results.Json(new { error = "no" }, statusCode: StatusCodes.Status401Unauthorized);
        });
        app.MapGet("/c", () => Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapGet("/d", Local);
        app.Run();

        static IResult Local() => Results.Forbid();

        public class C : ControllerBase
        {
            public IActionResult Get()
            {
                Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return StatusCode(StatusCodes.Status401Unauthorized);
            }
        }
        """);

    [Fact]
    public Task UNA5005_moves_the_write() => Verify.Fix<UNA5005WrittenTooLate, MoveLateWrite>("""
        public static class C
        {
            public static async Task Late(HttpContext context)
            {
                await context.Response.WriteAsync("no");
                [|context.Response.StatusCode = 401|];
            }

            public static Task Cleared(HttpContext context)
            {
                [|context.Response.StatusCode = 401|];
                context.Response.Clear();
                return context.Response.WriteAsync("no");
            }

            public static void Others(HttpContext context)
            {
                [|context.Request.Headers.WWWAuthenticate = "Key"|];
                context.Response.OnCompleted(() =>
                {
                    [|context.Response.Headers.WWWAuthenticate = "Key"|];
                    return Task.CompletedTask;
                });
            }
        }
        """, """
        public static class C
        {
            public static async Task Late(HttpContext context)
            {
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            }

            public static Task Cleared(HttpContext context)
            {
                context.Response.Clear();
                context.Response.StatusCode = 401;
                return context.Response.WriteAsync("no");
            }

            public static void Others(HttpContext context)
            {
                context.Response.Headers.WWWAuthenticate = "Key";
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.WWWAuthenticate = "Key";
                    return Task.CompletedTask;
                });
            }
        }
        """);

    [Fact]
    public Task UNA5006_delegates() => Verify.Fix<UNA5006AuthorizationAnswers, LeaveAnswerToScheme>("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Authorization.Policy;

        public sealed class Answers : IAuthorizationMiddlewareResultHandler
        {
            public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
            {
                if (!authorizeResult.Succeeded)
                {
                    [|context.Response.StatusCode = 401|];
                    await context.Response.WriteAsync("no");
                    return;
                }

                await next(context);
            }
        }

        public sealed record Key : IAuthorizationRequirement;

        public sealed class KeyHandler(IHttpContextAccessor accessor) : AuthorizationHandler<Key>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Key requirement)
            {
                [|accessor.HttpContext!.Response.StatusCode = 401|];
                context.Fail();
                return Task.CompletedTask;
            }
        }
        """, """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Authorization.Policy;

        public sealed class Answers : IAuthorizationMiddlewareResultHandler
        {
            public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
            {
                if (!authorizeResult.Succeeded)
                {
                    await new AuthorizationMiddlewareResultHandler().HandleAsync(next, context, policy, authorizeResult);
                    await context.Response.WriteAsync("no");
                    return;
                }

                await next(context);
            }
        }

        public sealed record Key : IAuthorizationRequirement;

        public sealed class KeyHandler(IHttpContextAccessor accessor) : AuthorizationHandler<Key>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Key requirement)
            {
                context.Fail();
                return Task.CompletedTask;
            }
        }
        """);
}
