using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

public class FiresBesideOtherRules
{
    [Fact]
    public Task In_middleware_that_stops_the_request() => Verify.Rule<UNA1002StatusWithoutChallenge>(KeyMiddlewareSource.Middleware("if (!ok) { [|context.Response.StatusCode = 401|]; return; } await next(context);"));
}
