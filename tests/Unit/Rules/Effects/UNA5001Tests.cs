using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Effects;

public class UNA5001Tests
{
    private static string Filter(string body, string members = "") => $$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class KeyFilter : Attribute, IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                {{body}}
            }

            {{members}}
        }
        """;

    [Theory]
    [InlineData("""if (!context.HttpContext.Request.Headers.ContainsKey("X-Key")) { [|context.HttpContext.Response.StatusCode = 401|]; }""")]
    [InlineData("""if (!context.HttpContext.Request.Headers.ContainsKey("X-Key")) { [|context.HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden|]; return; }""")]
    [InlineData("""if (!context.HttpContext.Request.Headers.ContainsKey("X-Key")) { [|Deny(context.HttpContext)|]; }""", "private static void Deny(HttpContext context) => context.Response.StatusCode = 401;")]
    [InlineData("""var response = context.HttpContext.Response; if (context.HttpContext.User.IsInRole("a")) { return; } [|response.StatusCode = 401|]; if (response.ContentType == "x") { context.Result = new EmptyResult(); }""")]
    public Task Fires(string body, string members = "") => Verify.Rule<UNA5001FilterWithoutResult>(Filter(body, members));

    [Theory]
    [InlineData("context.HttpContext.Response.StatusCode = 401; context.Result = new EmptyResult();")]
    [InlineData("context.Result = new JsonResult(1); context.HttpContext.Response.StatusCode = 401;")]
    [InlineData("context.Result = new UnauthorizedResult();")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; Stop(context);", "private static void Stop(AuthorizationFilterContext context) => context.Result = new EmptyResult();")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; throw new InvalidOperationException();")]
    [InlineData("""bool denied = false; if (!context.HttpContext.Request.Headers.ContainsKey("X-Key")) { context.HttpContext.Response.StatusCode = 401; denied = true; } if (denied) { context.Result = new EmptyResult(); }""")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; if (context.HttpContext.Request.IsHttps) { context.Result = new EmptyResult(); } else { throw new InvalidOperationException(); }")]
    [InlineData("context.HttpContext.Response.StatusCode = 200;")]
    [InlineData("Deny(context);", "private void Deny(AuthorizationFilterContext context) { context.HttpContext.Response.StatusCode = 401; if (context.HttpContext.Request.IsHttps) { context.Result = new EmptyResult(); } else { throw new InvalidOperationException(); } }")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; Stop(context);", """private static void Stop(AuthorizationFilterContext context) => context.Result = new ContentResult { Content = "no", StatusCode = 401 };""")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; Stop(context, 401);", """private static void Stop(AuthorizationFilterContext context, int status) => context.Result = new ContentResult { Content = "no", StatusCode = status };""")]
    [InlineData("Deny(context.HttpContext); context.Result = new EmptyResult();", "private static void Deny(HttpContext context) => context.Response.StatusCode = 401;")]
    [InlineData("Deny(context.HttpContext.Response); Stop(context);", "private static void Deny(HttpResponse response) => response.StatusCode = 401; private static void Stop(AuthorizationFilterContext context) => context.Result = new EmptyResult();")]
    public Task Silent(string body, string members = "") => Verify.Rule<UNA5001FilterWithoutResult>(Filter(body, members));

    [Fact]
    public Task Async_action_filters_stop_by_not_going_on() => Verify.Rule<UNA5001FilterWithoutResult>("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class Right : IAsyncActionFilter
        {
            public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
            {
                if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
                {
                    context.HttpContext.Response.StatusCode = 401;
                    await context.HttpContext.Response.WriteAsync("no");
                    return;
                }

                await next();
            }
        }

        public sealed class Wrong : ActionFilterAttribute
        {
            public override Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
            {
                if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
                {
                    [|context.HttpContext.Response.StatusCode = 401|];
                }

                return base.OnActionExecutionAsync(context, next);
            }
        }
        """);

    [Fact]
    public Task Fires_in_controllers_and_pages_that_filter_themselves() => Verify.Rule<UNA5001FilterWithoutResult>("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;

        public class Base : Controller
        {
            public override void OnActionExecuting(ActionExecutingContext context)
            {
                if (context.HttpContext.Session.GetString("user") is null)
                {
                    [|Response.StatusCode = 401|];
                }

                base.OnActionExecuting(context);
            }
        }

        public class Page : PageModel
        {
            public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
            {
                [|context.HttpContext.Response.StatusCode = 403|];
            }
        }
        """);

    [Fact]
    public Task A_challenge_stops_no_action_either() => Verify.Rule<UNA5001FilterWithoutResult>("""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class Guard : IAsyncAuthorizationFilter
        {
            public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
            {
                if (context.HttpContext.User.Identity?.IsAuthenticated != true)
                {
                    await [|context.HttpContext.ChallengeAsync()|];
                }
            }
        }
        """);

    [Fact]
    public Task Silent_in_a_helper_and_after_the_action() => Verify.Rule<UNA5001FilterWithoutResult>("""
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class After : IActionFilter
        {
            public void OnActionExecuting(ActionExecutingContext context)
            {
            }

            public void OnActionExecuted(ActionExecutedContext context) => context.HttpContext.Response.StatusCode = 401;
        }

        public static class Helpers
        {
            public static void OnAuthorization(AuthorizationFilterContext context) => context.HttpContext.Response.StatusCode = 401;
        }
        """);

    [Fact]
    public Task The_missing_challenge_is_not_the_point() => Verify.Rule<UNA1002StatusWithoutChallenge>(Filter("context.HttpContext.Response.StatusCode = 401;"));

    [Theory]
    [InlineData("Basic.Ask(context.HttpContext.Response); Fail(context, 401);")]
    [InlineData("Basic.Ask(context.HttpContext.Response); if (context.RouteData.Values.Count > 3) { Fail(context, 400); return; } Fail(context, 401);")]
    [InlineData("try { if (context.RouteData.Values.Count > 3) { Fail(context, 400); return; } if (!await gate.May()) { Basic.Ask(context.HttpContext.Response); Fail(context, 401); } } catch (Exception) { Fail(context, 500); }")]
    public Task Silent_where_a_helper_sets_the_result_behind(string body) => Verify.Rule<UNA5001FilterWithoutResult>($$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public interface IGate { Task<bool> May(); }

        public static class Basic
        {
            public static void Ask(HttpResponse response)
            {
                response.Headers.Append("WWW-Authenticate", "Basic realm=\"x\"");
                response.StatusCode = 401;
            }
        }

        public class GateFilter(IGate gate) : IAsyncAuthorizationFilter
        {
            public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
            {
                await Task.Yield();
                _ = gate;
                {{body}}
            }

            private static void Fail(AuthorizationFilterContext context, int status) => context.Result = new ContentResult { Content = "no", StatusCode = status };
        }
        """);
}
