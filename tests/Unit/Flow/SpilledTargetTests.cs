using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Flow;

/// <summary>
/// A value with branches or an initializer makes the control-flow graph capture the target of the assignment before it, so that the graph
/// holds a reference to the capture where the tree has the property.
/// </summary>
public class SpilledTargetTests
{
    private static string Middleware(string body) => $$"""
        public class Gate
        {
            public async Task InvokeAsync(HttpContext context, string? realm)
            {
                {{body}}
                await context.Response.WriteAsync("no");
            }
        }
        """;

    [Theory]
    [InlineData("context.Response.Headers[\"WWW-Authenticate\"] = realm is null ? \"Bearer\" : $\"Bearer realm=\\\"{realm}\\\"\"; context.Response.StatusCode = 401;")]
    [InlineData("context.Response.Headers.WWWAuthenticate = realm ?? \"Bearer\"; context.Response.StatusCode = 401;")]
    [InlineData("context.Response.StatusCode = 401; context.Response.Headers[\"WWW-Authenticate\"] = realm?.Length > 3 ? \"Basic realm=\\\"x\\\"\" : \"Bearer\";")]
    [InlineData("context.Response.Headers.Append(\"WWW-Authenticate\", realm is null ? \"Bearer\" : \"Basic realm=\\\"x\\\"\"); context.Response.StatusCode = 401;")]
    [InlineData("context.Response.StatusCode = realm is null ? 401 : 401; context.Response.Headers.WWWAuthenticate = realm switch { null => \"Bearer\", _ => \"Basic realm=\\\"x\\\"\" };")]
    [InlineData("context.Response.StatusCode = 401; context.Response.Headers.WWWAuthenticate = realm is null ? new[] { \"Bearer\" } : new[] { \"Bearer\", \"Basic realm=\\\"x\\\"\" };")]
    [InlineData("context?.Response.Headers.Append(\"WWW-Authenticate\", \"Bearer\"); context!.Response.StatusCode = 401;")]
    [InlineData("context.Response.Headers?.Append(\"WWW-Authenticate\", realm ?? \"Bearer\"); context.Response.StatusCode = 401;")]
    [InlineData("context.Response.Headers[\"WWW-Authenticate\"] += realm ?? \"Bearer\"; context.Response.StatusCode = 401;")]
    [InlineData("var headers = realm is null ? context.Response.Headers : context.Response.Headers; headers[\"WWW-Authenticate\"] = \"Bearer\"; context.Response.StatusCode = 401;")]
    [InlineData("(realm is null ? context : context).Response.Headers.WWWAuthenticate = \"Bearer\"; context.Response.StatusCode = 401;")]
    [InlineData("(context.Response.Headers.WWWAuthenticate, context.Response.StatusCode) = (\"Bearer\", 401);")]
    [InlineData("(context.Response.StatusCode, context.Response.Headers[\"WWW-Authenticate\"]) = (401, realm ?? \"Bearer\");")]
    [InlineData("context.Response.StatusCode = 401; context.Response.OnStarting(() => { context.Response.Headers.WWWAuthenticate = realm ?? \"Bearer\"; return Task.CompletedTask; });")]
    [InlineData("context.Response.StatusCode = 401; Ask(context.Response, realm ?? \"x\"); static void Ask(HttpResponse response, string realm) => response.Headers.WWWAuthenticate = realm.Length > 3 ? realm : \"Bearer\";")]
    [InlineData("context.Response.StatusCode = 401; context.Response.OnStarting(_ => { context.Response.Headers.WWWAuthenticate = \"Bearer\"; return Task.CompletedTask; }, realm ?? \"x\");")]
    public Task Header_with_a_value_that_branches_is_set(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(body));

    [Fact]
    public Task The_context_of_a_request_is_there() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C(IHttpContextAccessor accessor) : ControllerBase
        {
            public IActionResult Get()
            {
                accessor.HttpContext?.Response?.Headers?.Append("WWW-Authenticate", "Bearer");
                return Unauthorized();
            }
        }
        """);

    [Theory]
    [InlineData("context.Response.Headers[\"X-Other\"] = realm is null ? \"Bearer\" : \"Basic\"; [|context.Response.StatusCode = 401|];")]
    [InlineData("[|context.Response.StatusCode = realm is null ? 401 : 403|];")]
    [InlineData("[|context.Response.StatusCode = 401|]; context.Request.Headers.WWWAuthenticate = realm ?? \"Bearer\";")]
    public Task Other_assignments_that_branch_do_not_set_it(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(body));

    [Theory]
    [InlineData("context.Response.Headers[\"WWW-Authenticate\"] = realm is null ? \"\" : null; [|context.Response.StatusCode = 401|];")]
    public Task Empty_values_still_count_as_empty(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(body));

    [Theory]
    [InlineData("context.HttpContext.Response.StatusCode = 401; context.Result = new ContentResult { Content = \"no\", StatusCode = 401 };")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; context.Result = new ContentResult { Content = \"no\" };")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; context.Result = context.RouteData.Values.Count > 3 ? new EmptyResult() : new ContentResult();")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; Stop(context);")]
    [InlineData("context.HttpContext.Response.StatusCode = 401; Stop(context, 401);")]
    public Task Result_of_a_filter_is_set(string body) => Verify.Rule<UNA5001FilterWithoutResult>($$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class GateFilter : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                {{body}}
            }

            private static void Stop(AuthorizationFilterContext context) => context.Result = new ContentResult { Content = "no" };

            private static void Stop(AuthorizationFilterContext context, int status) => context.Result = new ContentResult { Content = "no", StatusCode = status };
        }
        """);
}
