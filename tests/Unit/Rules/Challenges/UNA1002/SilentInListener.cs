using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary><c>HttpListener</c> is in the base class library: only its mention makes a program a server.</summary>
public class SilentInListener
{
    [Theory]
    [InlineData("""context.Response.AddHeader("WWW-Authenticate", "Basic");""")]
    [InlineData("""context.Response.AppendHeader("WWW-Authenticate", "Basic");""")]
    [InlineData("""context.Response.Headers.Add("WWW-Authenticate", "Basic");""")]
    [InlineData("""context.Response.Headers.Add("WWW-Authenticate: Basic");""")]
    [InlineData("""context.Response.Headers.Add(HttpResponseHeader.WwwAuthenticate, "Basic");""")]
    [InlineData("""context.Response.Headers["WWW-Authenticate"] = "Basic";""")]
    [InlineData("""context.Response.Headers[HttpResponseHeader.WwwAuthenticate] = "Basic";""")]
    [InlineData("""context.Response.Headers.Set(HttpResponseHeader.WwwAuthenticate, "Basic");""")]
    [InlineData("""var response = context.Response; response.AddHeader("WWW-Authenticate", "Basic");""")]
    public Task A_status_with_the_header_is_not(string header) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(ListenerSource.Handler("context.Response.StatusCode = 401; " + header + " context.Response.Close();"));
}
