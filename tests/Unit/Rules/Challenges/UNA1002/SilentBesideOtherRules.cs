using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

public class SilentBesideOtherRules
{
    [Fact]
    public Task In_a_filter_that_sets_no_result() => Verify.Rule<UNA1002StatusWithoutChallenge>(FilterSource.Filter("context.HttpContext.Response.StatusCode = 401;"));

    [Fact]
    public Task In_middleware_that_passes_the_request_on() => Verify.Rule<UNA1002StatusWithoutChallenge>(KeyMiddlewareSource.Middleware("if (!ok) { context.Response.StatusCode = 401; } await next(context);"));

    [Fact]
    public Task On_a_status_that_a_result_overrides() => Verify.Rule<UNA1002StatusWithoutChallenge>(ActionSource.Action("Response.StatusCode = 401; return Ok();"));

    [Fact]
    public Task On_a_status_that_comes_too_late() => Verify.Rule<UNA1002StatusWithoutChallenge>(WriteSource.Function("""await context.Response.WriteAsync("no"); context.Response.StatusCode = 401;"""));

    [Fact]
    public Task In_a_result_handler() => Verify.Rule<UNA1002StatusWithoutChallenge>(ResultHandlerSource.ResultHandler("if (!authorizeResult.Succeeded) { context.Response.StatusCode = 401; return; } await next(context);"));

    [Fact]
    public Task In_a_JWT_event_before_the_challenge() => Verify.Rule<UNA1002StatusWithoutChallenge>(
        HandlerSource.Events("""
            options.Events.OnAuthenticationFailed = context =>
            {
                context.Response.StatusCode = 401;
                return Task.CompletedTask;
            };
            """));
}
