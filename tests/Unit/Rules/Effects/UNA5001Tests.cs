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
    [InlineData("if (!context.HttpContext.Request.Headers.ContainsKey(\"X-Key\")) { [|context.HttpContext.Response.StatusCode = 401|]; }")]
    [InlineData("if (!context.HttpContext.Request.Headers.ContainsKey(\"X-Key\")) { [|context.HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden|]; return; }")]
    [InlineData("if (!context.HttpContext.Request.Headers.ContainsKey(\"X-Key\")) { [|Deny(context.HttpContext)|]; }", "private static void Deny(HttpContext context) => context.Response.StatusCode = 401;")]
    [InlineData("var response = context.HttpContext.Response; if (context.HttpContext.User.IsInRole(\"a\")) { return; } [|response.StatusCode = 401|]; if (response.ContentType == \"x\") { context.Result = new EmptyResult(); }")]
    public Task Fires(string body, string members = "") => Verify.Rule<UNA5001FilterWithoutResult>(Filter(body, members));

    [Theory]
    [InlineData("context.HttpContext.Response.StatusCode = 401; context.Result = new EmptyResult();")]
    [InlineData("context.Result = new JsonResult(1); context.HttpContext.Response.StatusCode = 401;")]
    [InlineData("context.Result = new UnauthorizedResult();")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; Stop(context);", "private static void Stop(AuthorizationFilterContext context) => context.Result = new EmptyResult();")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; throw new InvalidOperationException();")]
    [InlineData("bool denied = false; if (!context.HttpContext.Request.Headers.ContainsKey(\"X-Key\")) { context.HttpContext.Response.StatusCode = 401; denied = true; } if (denied) { context.Result = new EmptyResult(); }")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; if (context.HttpContext.Request.IsHttps) { context.Result = new EmptyResult(); } else { throw new InvalidOperationException(); }")]
    [InlineData("context.HttpContext.Response.StatusCode = 200;")]
    [InlineData("Deny(context);", "private void Deny(AuthorizationFilterContext context) { context.HttpContext.Response.StatusCode = 401; if (context.HttpContext.Request.IsHttps) { context.Result = new EmptyResult(); } else { throw new InvalidOperationException(); } }")]
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
}
