using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5006;

public class Fix
{
    [Fact]
    public Task Delegates() => Verify.Fix<UNA5006AuthorizationAnswers, LeaveAnswerToScheme>("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Authorization.Policy;

        public sealed class Answers : IAuthorizationMiddlewareResultHandler
        {
            public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
            {
                if (!authorizeResult.Succeeded)
                {
                    [|context.Response.StatusCode = 401|];
                    await context.Response.WriteAsync("no");
                    return;
                }

                await next(context);
            }
        }

        public sealed record Key : IAuthorizationRequirement;

        public sealed class KeyHandler(IHttpContextAccessor accessor) : AuthorizationHandler<Key>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Key requirement)
            {
                [|accessor.HttpContext!.Response.StatusCode = 401|];
                context.Fail();
                return Task.CompletedTask;
            }
        }
        """, """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Authorization.Policy;

        public sealed class Answers : IAuthorizationMiddlewareResultHandler
        {
            public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
            {
                if (!authorizeResult.Succeeded)
                {
                    await new AuthorizationMiddlewareResultHandler().HandleAsync(next, context, policy, authorizeResult);
                    await context.Response.WriteAsync("no");
                    return;
                }

                await next(context);
            }
        }

        public sealed record Key : IAuthorizationRequirement;

        public sealed class KeyHandler(IHttpContextAccessor accessor) : AuthorizationHandler<Key>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Key requirement)
            {
                context.Fail();
                return Task.CompletedTask;
            }
        }
        """);
}
