using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary><c>HttpListener</c> is in the base class library: only its mention makes a program a server.</summary>
public class FiresInListener
{
    [Theory]
    [InlineData("[|context.Response.StatusCode = 401|];")]
    [InlineData("[|context.Response.StatusCode = (int)HttpStatusCode.Unauthorized|]; context.Response.Close();")]
    [InlineData("""[|context.Response.StatusCode = 401|]; context.Response.OutputStream.Write(new byte[1], 0, 1); context.Response.AddHeader("WWW-Authenticate", "Basic");""")]
    [InlineData("""[|context.Response.StatusCode = 401|]; context.Response.Close(); context.Response.AddHeader("WWW-Authenticate", "Basic");""")]
    public Task A_bare_status_is_reported(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(ListenerSource.Handler(body));
}
