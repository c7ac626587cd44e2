using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3002;

public class Silent
{
    [Theory]
    [InlineData("Basic realm='api'")]
    [InlineData("Basic realm='api', charset=utf-8")]
    [InlineData("Basic realm='{text}'")]
    [InlineData("Basic {text}")]
    [InlineData("Basic charset='UTF-8', {text}")]
    [InlineData("Basic charset={text}")]
    [InlineData("{text} charset='x'")]
    [InlineData("Basic realm=api")]
    [InlineData("Bearer")]
    [InlineData("Bearer realm='a ~'b~''")]
    [InlineData("Bearer scope='read write:all', custom='x'")]
    [InlineData("Bearer scope='{text}'")]
    [InlineData("Digest realm='a', nonce='{text}', qop='auth', algorithm=MD5, stale=false, charset=UTF-8")]
    [InlineData("Digest realm='a', nonce={text}, qop='auth'")]
    [InlineData("Negotiate")]
    [InlineData("Custom anything='x'")]
    [InlineData("SCRAM-SHA-256 realm='a', SCRAM-SHA-1 realm='a', sid=AAA, data=abc")]
    [InlineData("HOBA max-age='180', challenge='16:MTEy'")]
    public Task On_complete_challenges_and_what_cannot_be_known(string value) => Verify.Rule<UNA3002SchemeRequirements>(ValueSource.Of(value));

    [Fact]
    public Task On_a_nonce_of_any_type() => Verify.Rule<UNA3002SchemeRequirements>(ValueSource.Statements("""
        response.Headers.WWWAuthenticate = $"Digest realm=\"a\", qop=\"auth\", nonce=\"{Guid.NewGuid()}\"";
        response.Headers.WWWAuthenticate = $"Digest realm=\"a\", qop=\"auth\", nonce=\"{context.GetHashCode()}\"";
        """));

    [Fact]
    public Task Where_the_value_is_built_up() => Verify.Rule<UNA3002SchemeRequirements>(ValueSource.Statements("""
        response.Headers["WWW-Authenticate"] = "Basic";
        response.Headers["WWW-Authenticate"] += $" realm=\"{context.TraceIdentifier}\"";
        """));
}
