using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Denials that stop nobody or never arrive, before and after the fix (<c>on-the-wire.md</c> B11 to B21). <c>/ran</c> says how often an endpoint ran.</summary>
public sealed class EffectTests
{
    private static string Program(string app, string types = "") => $$"""
        using System.Net;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Authorization.Policy;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        {{types}}

        public static class App
        {
            public static int Ran;

            public static string Run()
            {
                Ran++;
                return "3 pallets";
            }

            {{app}}
        }
        """;

    private static readonly AuthenticationSetup None = AuthenticationSetup.None;

    [Theory]
    [InlineData("context.HttpContext.Response.StatusCode = 401;", 401, "YOUR-SCHEME")]
    [InlineData("context.HttpContext.Response.StatusCode = 403;", 403, null)]
    public async Task B13_a_filter_stops_the_action(string denial, int status, string? challenge)
    {
        Repaired program = await Repaired.ByAsync<UNA5001FilterWithoutResult, SetFilterResult>(Program(
            "public static void Map(WebApplication app) => app.MapGet(\"/ran\", () => Ran);",
            $$"""
            public sealed class KeyFilter : Attribute, IAuthorizationFilter
            {
                public void OnAuthorization(AuthorizationFilterContext context)
                {
                    if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
                    {
                        {{denial}}
                    }
                }
            }

            [Route("stock")]
            public class StockController : Controller
            {
                [HttpGet, KeyFilter]
                public IActionResult Get() => Ok(App.Run());
            }
            """));
        (Exchange before, Exchange after) = await program.AskAsync(None, Caller.Anonymous, "/stock");

        Assert.Equal((200, "3 pallets"), (before.Status, before.Body));
        Assert.Equal((status, challenge, ""), (after.Status, after.Challenge, after.Body));
        Assert.Equal(("1", "0"), await RanAsync(program));
    }

    [Fact]
    public async Task B13_a_filter_that_writes_stops_the_action_and_keeps_its_body()
    {
        Repaired program = await Repaired.ByAsync<UNA5001FilterWithoutResult, SetFilterResult>(Program(
            "public static void Map(WebApplication app) => app.MapGet(\"/ran\", () => Ran);",
            """
            public sealed class KeyFilter : Attribute, IAsyncAuthorizationFilter
            {
                public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
                {
                    context.HttpContext.Response.StatusCode = 401;
                    await context.HttpContext.Response.WriteAsync("no");
                }
            }

            [Route("stock")]
            public class StockController : Controller
            {
                [HttpGet, KeyFilter]
                public IActionResult Get() => Ok(App.Run());
            }
            """));
        (Exchange before, Exchange after) = await program.AskAsync(None, Caller.Anonymous, "/stock");

        Assert.Equal(Exchange.Aborted, before);
        Assert.Equal((401, "YOUR-SCHEME", "no"), (after.Status, after.Challenge, after.Body));
        Assert.Equal(("1", "0"), await RanAsync(program));
    }

    [Fact]
    public async Task A_middleware_stops_the_endpoint()
    {
        Repaired program = await Repaired.ByAsync<UNA5002DeniedAndPassedOn, ReturnAfterDenial>(Program("""
            public static void Use(WebApplication app) => app.Use(async (context, next) =>
            {
                if (context.Request.Path == "/stock" && !context.Request.Headers.ContainsKey("X-Key"))
                {
                    context.Response.StatusCode = 401;
                }

                await next(context);
            });

            public static void Map(WebApplication app)
            {
                app.MapGet("/stock", Run);
                app.MapGet("/ran", () => Ran);
            }
            """));
        (Exchange before, Exchange after) = await program.AskAsync(None, Caller.Anonymous, "/stock");

        Assert.Equal((401, "3 pallets"), (before.Status, before.Body));
        Assert.Equal((401, "YOUR-SCHEME", ""), (after.Status, after.Challenge, after.Body));
        Assert.Equal(("1", "0"), await RanAsync(program));
    }

    [Fact]
    public async Task A_minimal_API_does_not_run_its_handler_after_a_filter_that_denies()
    {
        WebProgram program = WebProgram.Compile(Program("""
            public static void Map(WebApplication app)
            {
                app.MapGet("/stock", () => Results.Ok(Run())).AddEndpointFilter(async (context, next) =>
                {
                    context.HttpContext.Response.StatusCode = 403;
                    return await next(context);
                });
                app.MapGet("/ran", () => Ran);
            }
            """));

        Assert.Equal(403, (await program.AskAsync(None, Caller.Anonymous, "/stock")).Status);
        Assert.Equal("0", (await program.AskAsync(None, Caller.Anonymous, "/ran")).Body);
    }

    [Fact]
    public async Task B15_B16_an_endpoint_answers_in_its_own_form()
    {
        Repaired program = await Repaired.ByAsync<UNA5004ResultOfAnotherFramework, UseOwnResult>(Program("""
            public static void Map(WebApplication app)
            {
                app.MapGet("/mvc", () => new UnauthorizedResult());
                app.MapGet("/message", () => new HttpResponseMessage(HttpStatusCode.Unauthorized));
            }
            """, """
            [Route("stock")]
            public class StockController : ControllerBase
            {
                [HttpGet]
                public HttpResponseMessage Get() => new HttpResponseMessage(HttpStatusCode.Unauthorized);
            }
            """));
        foreach (string path in new[] { "/mvc", "/message", "/stock" })
        {
            (Exchange before, Exchange after) = await program.AskAsync(None, Caller.Anonymous, path);

            Assert.Equal((path, 200, null), (path, before.Status, before.Challenge));
            Assert.Equal((path, 401, "YOUR-SCHEME"), (path, after.Status, after.Challenge));
        }
    }

    [Fact]
    public async Task B17_B18_a_result_brings_the_status_that_was_meant()
    {
        Repaired program = await Repaired.ByAsync<UNA5003StatusOverridden, ReturnDeniedResult>(Program("""
            public static void Map(WebApplication app) => app.MapGet("/minimal", (HttpContext context) =>
            {
                context.Response.StatusCode = 401;
                return Results.Ok(new { error = "no" });
            });
            """, """
            [Route("stock")]
            public class StockController : ControllerBase
            {
                [HttpGet("ok")]
                public IActionResult Get()
                {
                    Response.StatusCode = 401;
                    return Ok(new { error = "no" });
                }

                [HttpGet("problem")]
                public IActionResult Problem() => Ok(new ProblemDetails { Status = 401, Title = "no" });
            }
            """));
        foreach (string path in new[] { "/minimal", "/stock/ok", "/stock/problem" })
        {
            (Exchange before, Exchange after) = await program.AskAsync(None, Caller.Anonymous, path);

            Assert.Equal((path, 200, null), (path, before.Status, before.Challenge));
            Assert.Equal((path, 401, "YOUR-SCHEME", before.Body), (path, after.Status, after.Challenge, after.Body));
        }
    }

    [Fact]
    public async Task B19_B20_a_write_arrives()
    {
        Repaired program = await Repaired.ByAsync<UNA5005WrittenTooLate, MoveLateWrite>(Program("""
            public static void Map(WebApplication app)
            {
                app.MapGet("/late", async (HttpContext context) =>
                {
                    await context.Response.WriteAsync("no");
                    context.Response.StatusCode = 401;
                });
                app.MapGet("/cleared", async (HttpContext context) =>
                {
                    context.Response.StatusCode = 401;
                    context.Response.Clear();
                    await context.Response.WriteAsync("no");
                });
                app.MapGet("/request", async (HttpContext context) =>
                {
                    context.Request.Headers.WWWAuthenticate = "Key";
                    context.Response.StatusCode = 401;
                    await context.Response.WriteAsync("no");
                });
                app.MapGet("/completed", async (HttpContext context) =>
                {
                    context.Response.OnCompleted(() =>
                    {
                        context.Response.Headers.WWWAuthenticate = "Key";
                        return Task.CompletedTask;
                    });
                    context.Response.StatusCode = 401;
                    await context.Response.WriteAsync("no");
                });
            }
            """));
        Dictionary<string, (Exchange Before, Exchange After)> asked = [];
        foreach (string path in new[] { "/late", "/cleared", "/request", "/completed" })
        {
            asked.Add(path, await program.AskAsync(None, Caller.Anonymous, path));
            Assert.Equal((path, 401, "no"), (path, asked[path].After.Status, asked[path].After.Body));
        }

        Assert.Equal(Exchange.Aborted, asked["/late"].Before);
        Assert.Equal(200, asked["/cleared"].Before.Status);
        Assert.Equal((null, "Key"), (asked["/request"].Before.Challenge, asked["/request"].After.Challenge));
        Assert.Equal((null, "Key"), (asked["/completed"].Before.Challenge, asked["/completed"].After.Challenge));
    }

    [Theory]
    [InlineData("OnResultExecuted(ResultExecutedContext context)", "OnResultExecuting(ResultExecutingContext context)", 0, null)]
    [InlineData("OnResultExecuting(ResultExecutingContext context)", "OnResultExecuted(ResultExecutedContext context)", 401, "Key")]
    public async Task B21_the_header_of_a_result_filter_comes_before_the_result(string method, string other, int status, string? challenge)
    {
        WebProgram program = WebProgram.Compile(Program("", $$"""
            public sealed class Asks : Attribute, IResultFilter
            {
                public void {{method}} => context.HttpContext.Response.Headers.WWWAuthenticate = "Key";

                public void {{other}}
                {
                }
            }

            [Route("stock")]
            public class StockController : ControllerBase
            {
                [HttpGet, Asks]
                public IActionResult Get() => Unauthorized("no");
            }
            """));
        Exchange exchange = await program.AskAsync(None, Caller.Anonymous, "/stock");

        Assert.Equal((status, challenge), (exchange.Status, exchange.Challenge));
    }

    [Fact]
    public async Task B11_a_result_handler_leaves_the_answer_to_the_scheme()
    {
        Repaired program = await Repaired.ByAsync<UNA5006AuthorizationAnswers, LeaveAnswerToScheme>(Program("""
            public static void Services(WebApplicationBuilder builder) => builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, Answers>();

            public static void Map(WebApplication app) => app.MapGet("/admin", () => "admin").RequireAuthorization(policy => policy.RequireRole("admin"));
            """, """
            public sealed class Answers : IAuthorizationMiddlewareResultHandler
            {
                public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
                {
                    if (!authorizeResult.Succeeded)
                    {
                        context.Response.StatusCode = 401;
                        await context.Response.WriteAsync("no");
                        return;
                    }

                    await next(context);
                }
            }
            """));
        (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.Anonymous, "/admin");
        (Exchange userBefore, Exchange userAfter) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.User, "/admin");

        Assert.Equal((401, null, "no"), (before.Status, before.Challenge, before.Body));
        Assert.Equal((401, "Bearer", "no"), (after.Status, after.Challenge, after.Body));
        Assert.Equal((401, 403), (userBefore.Status, userAfter.Status));
    }

    [Fact]
    public async Task B12_a_requirement_leaves_the_answer_to_the_scheme()
    {
        Repaired program = await Repaired.ByAsync<UNA5006AuthorizationAnswers, LeaveAnswerToScheme>(Program("""
            public static void Services(WebApplicationBuilder builder) => builder.Services.AddSingleton<IAuthorizationHandler, KeyHandler>();

            public static void Map(WebApplication app) => app.MapGet("/key", () => "key").RequireAuthorization(policy => policy.AddRequirements(new Key()));
            """, """
            public sealed record Key : IAuthorizationRequirement;

            public sealed class KeyHandler : AuthorizationHandler<Key>
            {
                protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Key requirement)
                {
                    if (context.Resource is HttpContext http)
                    {
                        http.Response.StatusCode = 401;
                        await http.Response.WriteAsync("no");
                    }
                }
            }
            """));
        (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.Anonymous, "/key");
        (_, Exchange user) = await program.AskAsync(AuthenticationSetup.Jwt, Caller.User, "/key");

        Assert.Equal(Exchange.Aborted, before);
        Assert.Equal((401, "Bearer"), (after.Status, after.Challenge));
        Assert.Equal(403, user.Status);
    }

    private static async Task<(string Before, string After)> RanAsync(Repaired program)
    {
        (Exchange before, Exchange after) = await program.AskAsync(None, Caller.Anonymous, "/ran");
        return (before.Body, after.Body);
    }
}
