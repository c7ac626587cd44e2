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
}
