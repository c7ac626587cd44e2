using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5006;

public class Silent
{
    [Theory]
    [InlineData("if (authorizeResult.Challenged) { context.Response.StatusCode = 401; return; } await _standard.HandleAsync(next, context, policy, authorizeResult);")]
    [InlineData("if (authorizeResult.Forbidden) { context.Response.StatusCode = 403; return; } context.Response.StatusCode = 401; await _standard.HandleAsync(next, context, policy, authorizeResult);")]
    [InlineData("if (context.User.Identity?.IsAuthenticated == true) { context.Response.StatusCode = 403; } else { context.Response.StatusCode = 401; } await _standard.HandleAsync(next, context, policy, authorizeResult);")]
    [InlineData("await _standard.HandleAsync(next, context, policy, authorizeResult);")]
    public Task Where_challenge_and_forbid_are_told_apart(string body) => Verify.Rule<UNA5006AuthorizationAnswers>(ResultHandlerSource.ResultHandler(body));

    [Theory]
    [InlineData("if (!authorizeResult.Succeeded) { context.Response.StatusCode = 404; return; } await next(context);")]
    [InlineData("""if (!authorizeResult.Succeeded) { context.Response.Headers["X-Refused"] = "yes"; } await _standard.HandleAsync(next, context, policy, authorizeResult);""")]
    [InlineData("if (context.Response.StatusCode == 401) { return; } await _standard.HandleAsync(next, context, policy, authorizeResult);")]
    public Task On_other_statuses_and_headers(string body) => Verify.Rule<UNA5006AuthorizationAnswers>(ResultHandlerSource.ResultHandler(body));

    [Fact]
    public Task In_an_authorization_handler_that_leaves_the_answer() => Verify.Rule<UNA5006AuthorizationAnswers>("""
        using Microsoft.AspNetCore.Authorization;

        public sealed record Key : IAuthorizationRequirement;

        public sealed class KeyHandler(IHttpContextAccessor accessor) : AuthorizationHandler<Key>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Key requirement)
            {
                HttpContext http = accessor.HttpContext!;
                http.Response.Headers["X-Refused"] = "yes";
                if (http.Response.StatusCode == 401)
                {
                    context.Fail(new AuthorizationFailureReason(this, "401"));
                }

                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task On_types_of_those_names_elsewhere() => Verify.Rule<UNA5006AuthorizationAnswers>("""
        public abstract class AuthorizationHandler<T>;

        public class Key : AuthorizationHandler<string>
        {
            public void Handle(HttpContext context) => context.Response.StatusCode = 401;
        }

        public class Answers
        {
            public void HandleAsync(HttpContext context) => context.Response.StatusCode = 401;
        }
        """);
}
