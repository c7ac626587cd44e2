using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1012;

public class Fires
{
    [Theory]
    [InlineData("[|context.Response.StatusCode = 407|];")]
    [InlineData("""[|context.Response.StatusCode = StatusCodes.Status407ProxyAuthenticationRequired|]; await context.Response.WriteAsync("no");""")]
    [InlineData("""context.Response.Headers.WWWAuthenticate = "Basic"; [|context.Response.StatusCode = 407|];""")]
    [InlineData("await [|Results.StatusCode(407)|].ExecuteAsync(context);")]
    [InlineData("""if (context.Request.HasFormContentType) { context.Response.Headers.ProxyAuthenticate = "Basic"; } [|context.Response.StatusCode = 407|];""")]
    public Task On_a_407_without_the_header(string body) => Verify.Rule<UNA1012ProxyChallengeMissing>(ProxySource.Middleware(body));
}
