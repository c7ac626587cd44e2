using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Projects;

/// <summary>Filters and callers that set the header (<c>on-the-wire.md</c> A6, A7), and those that do not reach the answer.</summary>
public class CoveringFilterTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.Infrastructure;

        """;

    private const string ResultFilter = Usings + """
        public class ChallengeFilter : IResultFilter
        {
            public void OnResultExecuting(ResultExecutingContext context)
            {
                if (context.Result is IStatusCodeActionResult { StatusCode: 401 }) context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            }

            public void OnResultExecuted(ResultExecutedContext context) { }
        }
        """;

    private const string AlwaysRunFilter = Usings + """
        public class ChallengeFilter : IAsyncAlwaysRunResultFilter
        {
            public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
            {
                if (context.Result is IStatusCodeActionResult { StatusCode: 401 }) context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
                await next();
            }
        }
        """;

    private const string KeyFilter = Usings + """
        public class KeyFilter : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context) => context.Result = {0}new UnauthorizedResult(){1};
        }
        """;

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers(options => options.Filters.Add<ChallengeFilter>());
        builder.Build().Run();
        """;

    private static Task Rule(string source, params string[] more) => Verify.Rule<UNA1001ResultWithoutChallenge>(source, moreSources: more);

    private static string Controller(string action, string attributes = "", string members = "", string @base = "Controller") => Usings + $$"""
        {{attributes}}
        public class Door : {{@base}}
        {
            public IActionResult Get() { {{action}} }
            {{members}}
        }
        """;

    private static string Key(bool covered) => KeyFilter.Replace("{0}", covered ? "" : "[|").Replace("{1}", covered ? "" : "|]");

    [Theory]
    [InlineData("options.Filters.Add<ChallengeFilter>()")]
    [InlineData("options.Filters.Add(new ChallengeFilter())")]
    [InlineData("options.Filters.Add(typeof(ChallengeFilter))")]
    [InlineData("options.Filters.AddService<ChallengeFilter>()")]
    public Task Global_result_filter_covers_results_of_actions(string registration) =>
        Rule(Program.Replace("options.Filters.Add<ChallengeFilter>()", registration), ResultFilter, Controller("return Unauthorized(new { error = 1 });"));

    [Fact]
    public Task Global_result_filter_does_not_see_the_result_of_an_authorization_filter() => Rule(Program, ResultFilter, Key(covered: false));

    [Fact]
    public Task Global_filter_that_always_runs_sees_the_result_of_an_authorization_filter() => Rule(Program, AlwaysRunFilter, Key(covered: true), Controller("return Unauthorized();"));

    [Fact]
    public Task Global_result_filter_does_not_see_minimal_APIs() => Rule("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers(options => options.Filters.Add<ChallengeFilter>());
        var app = builder.Build();
        app.MapGet("/", () => [|Results.Unauthorized()|]);
        app.Run();
        """, ResultFilter);

    [Fact]
    public Task Global_result_filter_does_not_see_the_status_of_problem_details() =>
        Rule(Program, ResultFilter, Controller("return [|new ObjectResult(new ProblemDetails { Status = 401 })|];"));

    [Fact]
    public Task Global_result_filter_does_not_see_a_written_status() => Verify.Rule<UNA1002StatusWithoutChallenge>(Program, moreSources:
        [ResultFilter, Controller("[|Response.StatusCode = 401|]; return Content(\"no\");")]);

    [Fact]
    public Task Filter_that_is_not_registered_covers_nothing() => Rule(ResultFilter, Controller("return [|Unauthorized()|];"));

    [Theory]
    [InlineData("[TypeFilter(typeof(ChallengeFilter))]")]
    [InlineData("[ServiceFilter(typeof(ChallengeFilter))]")]
    [InlineData("[TypeFilter<ChallengeFilter>]")]
    public Task Filter_named_by_an_attribute_covers(string attribute) => Rule(ResultFilter, Controller("return Unauthorized(1);", attribute));

    private const string AttributeFilter = Usings + """
        public class ChallengeAttribute : ActionFilterAttribute
        {
            public override void OnResultExecuting(ResultExecutingContext context) => context.HttpContext.Response.Headers.Append("WWW-Authenticate", "Bearer");
        }
        """;

    [Fact]
    public Task Filter_attribute_on_the_controller_covers() => Rule(AttributeFilter, Controller("return Unauthorized(1);", "[Challenge]"));

    [Fact]
    public Task Filter_attribute_on_a_base_controller_covers() => Rule(AttributeFilter, Controller("return Unauthorized(1);", @base: "Base"), Usings + """
        [Challenge]
        public abstract class Base : ControllerBase;
        """);

    [Fact]
    public Task Filter_attribute_on_one_action_covers_that_action() => Rule(AttributeFilter, Usings + """
        public class Door : ControllerBase
        {
            [Challenge] public IActionResult Covered() => Unauthorized();
            public IActionResult Bare() => [|Unauthorized()|];
        }
        """);

    [Fact]
    public Task Filter_that_sets_the_header_after_the_result_comes_too_late_for_a_body() => Rule(Usings + """
        public class LateAttribute : ActionFilterAttribute
        {
            public override void OnResultExecuted(ResultExecutedContext context) => context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }
        """, Controller("return [|Unauthorized(1)|];", "[Late]"));

    [Fact]
    public Task Filter_that_sets_the_header_after_the_action_covers_its_result() => Rule(Usings + """
        public class ChallengeAttribute : ActionFilterAttribute
        {
            public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
            {
                await next();
                context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            }
        }
        """, Controller("return Unauthorized(1);", "[Challenge]"));

    [Fact]
    public Task Filter_that_registers_OnStarting_covers() => Rule(Usings + """
        public class ChallengeAttribute : Attribute, IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                HttpResponse response = context.HttpContext.Response;
                if (context.Filters.Count > 1)
                {
                    response.OnStarting(() => { if (response.StatusCode == 401) response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; });
                }
            }
        }
        """, Controller("return Unauthorized(1);", "[Challenge]"));

    [Fact]
    public Task Filter_that_challenges_only_its_own_answer_covers_nothing() => Rule(Usings + """
        public class KeyAttribute : ActionFilterAttribute
        {
            public override void OnActionExecuting(ActionExecutingContext context)
            {
                if (context.HttpContext.Request.Headers["X-Key"] != "right")
                {
                    context.HttpContext.Response.Headers.WWWAuthenticate = "Key";
                    context.Result = new UnauthorizedResult();
                }
            }
        }
        """, Controller("return [|Unauthorized()|];", "[Key]"));

    [Fact]
    public Task OnActionExecuting_of_a_base_controller_covers() => Rule(Controller("return Unauthorized(1);", @base: "Base"), Usings + """
        public abstract class Base : Controller
        {
            public override void OnActionExecuting(ActionExecutingContext context)
            {
                Response.Headers.WWWAuthenticate = "Bearer";
                base.OnActionExecuting(context);
            }
        }
        """);

    [Fact]
    public Task OnActionExecuting_of_another_controller_covers_nothing() => Rule(Controller("return [|Unauthorized(1)|];"), Usings + """
        public class Other : Controller
        {
            public override void OnActionExecuting(ActionExecutingContext context) => Response.Headers.WWWAuthenticate = "Bearer";
        }
        """);

    [Fact]
    public Task Caller_that_sets_the_header_before_a_private_helper_covers() => Rule(Controller("Response.Headers.WWWAuthenticate = \"Bearer\"; return Fail();", members: "private IActionResult Fail() => Unauthorized(1);"));

    [Fact]
    public Task Helper_with_one_caller_that_sets_no_header_is_not_covered() => Rule(Controller("Response.Headers.WWWAuthenticate = \"Bearer\"; return Fail();", members: """
        public IActionResult Bare() => Fail();
            private IActionResult Fail() => [|Unauthorized(1)|];
        """));

    [Fact]
    public Task Static_helper_behind_a_challenge_is_covered() => Rule("""
        public static class Api
        {
            public static IResult Get(HttpResponse response)
            {
                response.Headers.WWWAuthenticate = "Bearer";
                return Fail();
            }

            private static IResult Fail() => Results.Unauthorized();
        }
        """);

    [Fact]
    public Task Endpoint_filter_covers_its_endpoint_and_group_alone() => Rule("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/own", () => Results.Unauthorized()).AddEndpointFilter(Filter);
        var group = app.MapGroup("/group").AddEndpointFilter(async (context, next) =>
        {
            object? result = await next(context);
            context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return result;
        });
        group.MapGet("/in", () => Results.Json(1, statusCode: 401));
        group.MapGroup("/deeper").MapGet("/in", () => Results.Json(1, statusCode: 401));
        var other = app.MapGroup("/other");
        other.MapGet("/out", () => [|Results.Json(1, statusCode: 401)|]);
        app.MapGet("/out", () => [|Results.Unauthorized()|]);
        app.Run();

        static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return await next(context);
        }
        """);

    [Fact]
    public Task Endpoint_filter_class_covers_its_group() => Rule("""
        var app = WebApplication.CreateBuilder(args).Build();
        var group = app.MapGroup("/group");
        group.AddEndpointFilter<ChallengeFilter>();
        group.MapGet("/in", () => TypedResults.Unauthorized());
        app.MapGet("/out", () => [|TypedResults.Unauthorized()|]);
        app.Run();
        """, """
        public class ChallengeFilter : IEndpointFilter
        {
            public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
            {
                object? result = await next(context);
                if (result is IStatusCodeHttpResult { StatusCode: 401 }) context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
                return result;
            }
        }
        """);

    [Fact]
    public Task Endpoint_filter_may_inherit_its_method_and_be_named_in_every_way() => Rule("""
        using Web;
        using Alias = Web.ChallengeFilter;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/inherited", () => TypedResults.Unauthorized()).AddEndpointFilter<Derived>();
        app.MapGet("/alias", () => TypedResults.Unauthorized()).AddEndpointFilter<Alias>();
        app.MapGet("/qualified", () => TypedResults.Unauthorized()).AddEndpointFilter<global::Web.ChallengeFilter>();
        app.MapGet("/two", () => TypedResults.Unauthorized()).AddEndpointFilter<RouteHandlerBuilder, ChallengeFilter>();
        app.MapGet("/created", () => TypedResults.Unauthorized()).AddEndpointFilter(new Derived());
        app.MapGet("/factory", () => TypedResults.Unauthorized()).AddEndpointFilterFactory((context, next) => async invocation =>
        {
            invocation.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return await next(invocation);
        });
        app.MapGet("/plain-factory", () => [|TypedResults.Unauthorized()|]).AddEndpointFilterFactory((context, next) => invocation => next(invocation));
        app.MapGet("/quiet", () => [|TypedResults.Unauthorized()|]).AddEndpointFilter<Quiet>();
        app.MapGet("/other", () => [|TypedResults.Unauthorized()|]).AddEndpointFilter<Other.ChallengeFilter>();
        app.Run();
        """, """
        namespace Web
        {
            public class ChallengeFilter : IEndpointFilter
            {
                public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
                {
                    context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
                    return await next(context);
                }
            }

            public class Derived : ChallengeFilter;

            public class Quiet : IEndpointFilter
            {
                public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context);
            }
        }

        namespace Other
        {
            public class ChallengeFilter : IEndpointFilter
            {
                public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context);
            }
        }
        """);

    [Fact]
    public Task Endpoint_filter_after_next_does_not_see_a_written_body() => Verify.Rule<UNA1002StatusWithoutChallenge>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", async (HttpContext context) => { [|context.Response.StatusCode = 401|]; await context.Response.WriteAsync("no"); })
            .AddEndpointFilter(async (context, next) =>
            {
                object? result = await next(context);
                context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
                return result;
            });
        app.Run();
        """);
}
