using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Effects;

public class UNA5006Tests
{
    private static string ResultHandler(string body) => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Authorization.Policy;

        public sealed class Answers : IAuthorizationMiddlewareResultHandler
        {
            private readonly AuthorizationMiddlewareResultHandler _standard = new();

            public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("""if (!authorizeResult.Succeeded) { [|context.Response.StatusCode = 401|]; await context.Response.WriteAsync("no"); return; } await next(context);""")]
    [InlineData("""if (authorizeResult.Succeeded) { await next(context); return; } context.Response.Headers.WWWAuthenticate = "Bearer"; [|context.Response.StatusCode = StatusCodes.Status401Unauthorized|];""")]
    public Task Fires(string body) => Verify.Rule<UNA5006AuthorizationAnswers>(ResultHandler(body));

    [Theory]
    [InlineData("if (authorizeResult.Challenged) { context.Response.StatusCode = 401; return; } await _standard.HandleAsync(next, context, policy, authorizeResult);")]
    [InlineData("if (authorizeResult.Forbidden) { context.Response.StatusCode = 403; return; } context.Response.StatusCode = 401; await _standard.HandleAsync(next, context, policy, authorizeResult);")]
    [InlineData("if (context.User.Identity?.IsAuthenticated == true) { context.Response.StatusCode = 403; } else { context.Response.StatusCode = 401; } await _standard.HandleAsync(next, context, policy, authorizeResult);")]
    [InlineData("await _standard.HandleAsync(next, context, policy, authorizeResult);")]
    public Task Silent(string body) => Verify.Rule<UNA5006AuthorizationAnswers>(ResultHandler(body));

    [Fact]
    public Task Fires_in_an_authorization_handler() => Verify.Rule<UNA5006AuthorizationAnswers>("""
        using Microsoft.AspNetCore.Authorization;

        public sealed record Key : IAuthorizationRequirement;

        public sealed class KeyHandler(IHttpContextAccessor accessor) : AuthorizationHandler<Key>
        {
            protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Key requirement)
            {
                HttpContext http = accessor.HttpContext!;
                if (http.Request.Headers.ContainsKey("X-Key"))
                {
                    context.Succeed(requirement);
                    return;
                }

                [|http.Response.StatusCode = 401|];
                await http.Response.WriteAsync("no");
                context.Fail();
            }
        }

        public sealed class Right : AuthorizationHandler<Key>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Key requirement)
            {
                context.Fail();
                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task The_missing_challenge_is_not_the_point() => Verify.Rule<UNA1002StatusWithoutChallenge>(ResultHandler("if (!authorizeResult.Succeeded) { context.Response.StatusCode = 401; return; } await next(context);"));
}
