using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5006;

public class Fires
{
    [Theory]
    [InlineData("""if (!authorizeResult.Succeeded) { [|context.Response.StatusCode = 401|]; await context.Response.WriteAsync("no"); return; } await next(context);""")]
    [InlineData("""if (authorizeResult.Succeeded) { await next(context); return; } context.Response.Headers.WWWAuthenticate = "Bearer"; [|context.Response.StatusCode = StatusCodes.Status401Unauthorized|];""")]
    public Task In_a_result_handler(string body) => Verify.Rule<UNA5006AuthorizationAnswers>(ResultHandlerSource.ResultHandler(body));

    [Fact]
    public Task In_an_authorization_handler() => Verify.Rule<UNA5006AuthorizationAnswers>("""
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
}
