using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1013;

public class Silent
{
    [Fact]
    public void Is_off_by_default() => Assert.False(new UNA1013RedirectEventWithoutChallenge().SupportedDiagnostics[0].IsEnabledByDefault);

    [Theory]
    [InlineData("""c.Response.StatusCode = 401; c.Response.Headers.WWWAuthenticate = "Cookie";""")]
    [InlineData("c.Response.StatusCode = 403;")]
    [InlineData("c.Response.Redirect(c.RedirectUri);")]
    public Task With_the_header_and_on_other_answers(string body) => Verify.Rule<UNA1013RedirectEventWithoutChallenge>(CookieEventSource.Program(body), CookieEventSource.On);
}
