using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5001;

public class Silent
{
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
    public Task Where_the_result_is_set_or_the_request_stops(string body, string members = "") => Verify.Rule<UNA5001FilterWithoutResult>(FilterSource.Filter(body, members));

    [Fact]
    public Task In_a_helper_and_after_the_action() => Verify.Rule<UNA5001FilterWithoutResult>("""
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

    [Theory]
    [InlineData("Basic.Ask(context.HttpContext.Response); Fail(context, 401);")]
    [InlineData("Basic.Ask(context.HttpContext.Response); if (context.RouteData.Values.Count > 3) { Fail(context, 400); return; } Fail(context, 401);")]
    [InlineData("try { if (context.RouteData.Values.Count > 3) { Fail(context, 400); return; } if (!await gate.May()) { Basic.Ask(context.HttpContext.Response); Fail(context, 401); } } catch (Exception) { Fail(context, 500); }")]
    public Task Where_a_helper_sets_the_result_behind(string body) => Verify.Rule<UNA5001FilterWithoutResult>($$"""
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
