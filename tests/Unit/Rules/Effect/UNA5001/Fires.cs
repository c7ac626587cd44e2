using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5001;

public class Fires
{
    [Theory]
    [InlineData("""if (!context.HttpContext.Request.Headers.ContainsKey("X-Key")) { [|context.HttpContext.Response.StatusCode = 401|]; }""")]
    [InlineData("""if (!context.HttpContext.Request.Headers.ContainsKey("X-Key")) { [|context.HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden|]; return; }""")]
    [InlineData("""if (!context.HttpContext.Request.Headers.ContainsKey("X-Key")) { [|Deny(context.HttpContext)|]; }""", "private static void Deny(HttpContext context) => context.Response.StatusCode = 401;")]
    [InlineData("""var response = context.HttpContext.Response; if (context.HttpContext.User.IsInRole("a")) { return; } [|response.StatusCode = 401|]; if (response.ContentType == "x") { context.Result = new EmptyResult(); }""")]
    public Task On_a_status_without_a_result(string body, string members = "") => Verify.Rule<UNA5001FilterWithoutResult>(FilterSource.Filter(body, members));

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
    public Task In_controllers_and_pages_that_filter_themselves() => Verify.Rule<UNA5001FilterWithoutResult>("""
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
}
