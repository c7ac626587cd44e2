using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3001;

/// <summary>What is wrong with a challenge is wrong in every framework that sends it.</summary>
public class FiresInClassicFrameworks
{
    [Theory]
    [InlineData("""Response.AppendHeader("WWW-Authenticate", "Basic realm=[|x|]");""")]
    [InlineData("""Response.Headers.Set("WWW-Authenticate", "Basic realm=[|x|]");""")]
    [InlineData("""listener.AddHeader("WWW-Authenticate", "Basic realm=[|x|]");""")]
    [InlineData("""listener.Headers.Add(HttpResponseHeader.WwwAuthenticate, "Basic realm=[|x|]");""")]
    [InlineData("""listener.Headers[HttpResponseHeader.WwwAuthenticate] = "Basic realm=[|x|]";""")]
    [InlineData("""message.Headers.WwwAuthenticate.ParseAdd("Basic realm=[|x|]");""")]
    public Task A_malformed_challenge_is_reported(string statement) => Verify.ClassicRule<UNA3001MalformedChallenge>(ClassicValueSource.Source(statement));
}
