using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Projects;

/// <summary>Middleware of the project that sets the header on every 401 (<c>on-the-wire.md</c> A6), and what looks like it and does not (B19 to B23).</summary>
public class CoveringMiddlewareTests
{
    private const string Endpoints = """
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public Microsoft.AspNetCore.Mvc.IActionResult Get() => Unauthorized(new { error = "x" });
        }
        """;

    private const string Bare = """
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public Microsoft.AspNetCore.Mvc.IActionResult Get() => [|Unauthorized(new { error = "x" })|];
        }
        """;

    private const string Challenger = """
        public class Challenger(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode == 401 && !context.Response.Headers.ContainsKey("WWW-Authenticate"))
                    {
                        context.Response.Headers.Append("WWW-Authenticate", "Bearer");
                    }

                    return Task.CompletedTask;
                });
                await next(context);
            }
        }
        """;

    private static Task Silent(string program, params string[] more) => Verify.Rule<UNA1001ResultWithoutChallenge>(program, moreSources: [Endpoints, .. more]);

    private static Task Fires(string program, params string[] more) => Verify.Rule<UNA1001ResultWithoutChallenge>(program, moreSources: [Bare, .. more]);

    private static string Inline(string body) => $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (context, next) =>
        {
            {{body}}
        });
        app.MapControllers();
        app.Run();
        """;

    [Fact]
    public Task Inline_middleware_with_OnStarting_covers() => Silent(Inline("""
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == 401) context.Response.Headers.WWWAuthenticate = "Bearer";
            return Task.CompletedTask;
        });
        await next(context);
        """));

    [Fact]
    public Task Inline_middleware_that_sets_the_header_before_it_goes_on_covers() => Silent(Inline("""
        context.Response.Headers.WWWAuthenticate = "Bearer";
        await next();
        """));

    [Fact]
    public Task Inline_middleware_in_factory_form_covers() => Silent("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(next => async context =>
        {
            context.Response.OnStarting(() => { context.Response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; });
            await next(context);
        });
        app.MapControllers();
        app.Run();
        """);

    [Fact]
    public Task Registered_middleware_class_covers() => Silent("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseMiddleware<Challenger>();
        app.MapControllers();
        app.Run();
        """, Challenger);

    [Fact]
    public Task Middleware_class_behind_IMiddleware_covers() => Silent("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton<Challenger>();
        var app = builder.Build();
        app.UseMiddleware(typeof(Challenger));
        app.MapControllers();
        app.Run();
        """, """
        public class Challenger : IMiddleware
        {
            public Task InvokeAsync(HttpContext context, RequestDelegate next)
            {
                context.Response.OnStarting(static state =>
                {
                    var response = (HttpResponse)state;
                    if (response.StatusCode == StatusCodes.Status401Unauthorized) response.Headers["www-authenticate"] = "Bearer";
                    return Task.CompletedTask;
                }, context.Response);
                return next(context);
            }
        }
        """);

    [Fact]
    public Task Middleware_registered_by_an_extension_method_that_is_called_covers() => Silent("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseChallenge();
        app.MapControllers();
        app.Run();
        """, Challenger, """
        public static class Extensions
        {
            public static IApplicationBuilder UseChallenge(this IApplicationBuilder app) => app.UseMiddleware<Challenger>();
        }
        """);

    [Fact]
    public Task Middleware_in_a_Startup_class_covers() => Silent("""
        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseMiddleware<Challenger>();
                app.UseEndpoints(e => e.MapControllers());
            }
        }
        """, Challenger);

    [Fact]
    public Task Middleware_class_that_nobody_registers_covers_nothing() => Fires("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapControllers();
        app.Run();
        """, Challenger);

    [Fact]
    public Task Extension_method_that_nobody_calls_covers_nothing() => Fires("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapControllers();
        app.Run();
        """, Challenger, """
        public static class Extensions
        {
            public static IApplicationBuilder UseChallenge(this IApplicationBuilder app) => app.UseMiddleware<Challenger>();
        }
        """);

    [Fact]
    public Task Header_after_next_comes_too_late_for_a_body() => Fires(Inline("""
        await next(context);
        if (context.Response.StatusCode == 401) context.Response.Headers.WWWAuthenticate = "Bearer";
        """));

    [Fact]
    public Task Header_after_next_reaches_an_answer_without_a_body() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Response.StatusCode == 401) context.Response.Headers.WWWAuthenticate = "Bearer";
        });
        app.MapGet("/empty", () => Results.Unauthorized());
        app.MapGet("/json", () => [|Results.Json("x", statusCode: 401)|]);
        app.Run();
        """);

    [Fact]
    public Task Header_after_next_comes_too_late_for_the_problem_of_an_ApiController() => Verify.Rule<UNA1001ResultWithoutChallenge>(Inline("""
        await next(context);
        if (context.Response.StatusCode == 401) context.Response.Headers.WWWAuthenticate = "Bearer";
        """), moreSources: """
        [Microsoft.AspNetCore.Mvc.ApiController]
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public Microsoft.AspNetCore.Mvc.IActionResult Get() => [|Unauthorized()|];
        }
        """);

    [Fact]
    public Task OnCompleted_covers_nothing() => Fires(Inline("""
        context.Response.OnCompleted(() => { context.Response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; });
        await next(context);
        """));

    [Fact]
    public Task Header_of_the_request_covers_nothing() => Fires(Inline("""
        context.Response.OnStarting(() => { context.Request.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; });
        await next(context);
        """));

    [Fact]
    public Task Misspelt_header_covers_nothing() => Fires(Inline("""
        context.Response.OnStarting(() => { context.Response.Headers["WWW-Authentication"] = "Bearer"; return Task.CompletedTask; });
        await next(context);
        """));

    [Fact]
    public Task Header_on_the_path_that_does_not_go_on_covers_nothing() => Fires(Inline("""
        if (context.Request.Headers["X-Key"] != "right")
        {
            context.Response.Headers.WWWAuthenticate = "Key";
            context.Response.StatusCode = 401;
            return;
        }

        await next(context);
        """));

    [Fact]
    public Task Commented_registration_covers_nothing() => Fires("""
        var app = WebApplication.CreateBuilder(args).Build();
        // app.UseMiddleware<Challenger>();
        app.MapControllers();
        app.Run();
        """, Challenger);

    [Fact]
    public Task Middleware_before_the_covering_one_is_not_covered() => Verify.Rule<UNA1002StatusWithoutChallenge>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseMiddleware<Early>();
        app.UseMiddleware<Challenger>();
        app.UseMiddleware<Late>();
        app.Use(async (context, next) =>
        {
            context.Response.StatusCode = 401;
            await next();
        });
        app.Run();
        """, moreSources: [Challenger, """
        public class Early(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Path == "/") return next(context);
                [|context.Response.StatusCode = 401|];
                return context.Response.WriteAsync("no");
            }
        }

        public class Late(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Path == "/") return next(context);
                context.Response.StatusCode = 401;
                return context.Response.WriteAsync("no");
            }
        }
        """]);

    [Fact]
    public Task Status_pages_that_challenge_cover_answers_without_a_body() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseStatusCodePages(context =>
        {
            if (context.HttpContext.Response.StatusCode == 401) context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return Task.CompletedTask;
        });
        app.MapGet("/empty", () => Results.Unauthorized());
        app.MapGet("/json", () => [|Results.Json("x", statusCode: 401)|]);
        app.Run();
        """);

    [Fact]
    public Task Status_pages_that_do_not_challenge_cover_nothing() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseStatusCodePages();
        app.MapGet("/empty", () => [|Results.Unauthorized()|]);
        app.MapGet("/set", (HttpResponse response) => { response.Headers.WWWAuthenticate = "Bearer"; return Results.Unauthorized(); });
        app.Run();
        """);

    [Fact]
    public Task Problem_details_that_challenge_cover_problems() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            if (context.ProblemDetails.Status == 401) context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        });
        var app = builder.Build();
        app.MapGet("/problem", () => Results.Problem("detail", statusCode: 401));
        app.MapGet("/empty", () => [|Results.Unauthorized()|]);
        app.MapGet("/json", () => [|Results.Json("x", statusCode: 401)|]);
        app.Run();
        """, moreSources: """
        [Microsoft.AspNetCore.Mvc.ApiController]
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public Microsoft.AspNetCore.Mvc.IActionResult Empty() => Unauthorized();
            public Microsoft.AspNetCore.Mvc.IActionResult Object() => [|Unauthorized(new { error = "x" })|];
        }
        """);

    [Fact]
    public Task Problem_details_that_challenge_cover_answers_without_a_body_behind_status_pages() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context => context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer");
        var app = builder.Build();
        app.UseStatusCodePages();
        app.MapGet("/empty", () => Results.Unauthorized());
        app.MapGet("/json", () => [|Results.Json("x", statusCode: 401)|]);
        app.Run();
        """);

    // Without a body the response has not started when the middleware gets it back (on-the-wire.md A6, 20 and 25).
    [Theory]
    [InlineData("builder.Services.Configure<Microsoft.AspNetCore.Mvc.ApiBehaviorOptions>(o => o.SuppressMapClientErrors = true);", "Unauthorized()")]
    [InlineData("builder.Services.AddControllers().ConfigureApiBehaviorOptions(o => { o.SuppressMapClientErrors = true; });", "Unauthorized()")]
    [InlineData("builder.Services.Configure<Microsoft.AspNetCore.Mvc.ApiBehaviorOptions>(o => o.SuppressMapClientErrors = false);", "[|Unauthorized()|]")]
    [InlineData("", "[|Unauthorized()|]")]
    public Task Whether_an_API_controller_s_answer_has_a_body_decides_whether_middleware_can_add_the_header_behind_it(string services, string answer) => Verify.Rule<UNA1001ResultWithoutChallenge>(
        $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            await next();
            if (context.Response.StatusCode == 401) context.Response.Headers.WWWAuthenticate = "Bearer";
        });
        app.MapControllers();
        app.Run();
        """,
        moreSources: $$"""
        [Microsoft.AspNetCore.Mvc.ApiController]
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public Microsoft.AspNetCore.Mvc.IActionResult Empty() => {{answer}};
            public Microsoft.AspNetCore.Mvc.IActionResult Object() => [|Unauthorized(new { error = "x" })|];
        }
        """);
}
