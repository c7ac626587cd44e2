using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1012;

public class Silent
{
    [Theory]
    [InlineData("""context.Response.StatusCode = 407; context.Response.Headers.ProxyAuthenticate = "Basic realm=\"p\"";""")]
    [InlineData("""context.Response.Headers.Append("Proxy-Authenticate", "Basic realm=\"p\""); context.Response.StatusCode = 407;""")]
    [InlineData("""context.Response.Headers[Microsoft.Net.Http.Headers.HeaderNames.ProxyAuthenticate] = "Negotiate"; context.Response.StatusCode = 407;""")]
    [InlineData("context.Response.StatusCode = 407; Add(context);")]
    [InlineData("context.Response.StatusCode = 401;")]
    [InlineData("""if (context.Response.StatusCode == 407) { await context.Response.WriteAsync("upstream"); }""")]
    public Task On_a_407_with_the_header_and_on_other_statuses(string body) => Verify.Rule<UNA1012ProxyChallengeMissing>(ProxySource.Middleware(body));
}
