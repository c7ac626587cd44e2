using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values;

public sealed class UNA3002SchemeRequirementsTests
{
    [Theory]
    [InlineData("[|Digest|] realm='api', qop='auth'")]
    [InlineData("Digest realm='api', qop='auth', nonce=[|'abc'|]")]
    [InlineData("[|HOBA|] challenge='abc'")]
    [InlineData("[|HOBA|]")]
    [InlineData("[|Mutual|] realm='a', version='1'")]
    [InlineData("[|PrivateToken|] max-age=10")]
    [InlineData("Bearer, [|Basic|]")]
    [InlineData("[|Basic|] abc=")]
    [InlineData("Digest realm='{text}', qop='auth', nonce='{text}', opaque=[|abc|]")]
    [InlineData("Bearer scope=[|' {text}'|]")]
    public Task Fires(string value) => Verify.Rule<UNA3002SchemeRequirements>(ValueSource.Of(value));

    [Theory]
    [InlineData("[|Basic|]", "Basic realm='YOUR-REALM'")]
    [InlineData("[|Basic|] charset='UTF-8'", "Basic charset='UTF-8', realm='YOUR-REALM'")]
    [InlineData("[|basic|], Bearer", "basic realm='YOUR-REALM', Bearer")]
    [InlineData("Basic realm='api', charset=[|'ISO-8859-1'|]", "Basic realm='api', charset='UTF-8'")]
    [InlineData("Basic realm='api', [|scope|]='a'", "Basic realm='api'")]
    [InlineData("Basic [|location|]='x', realm='api'", "Basic realm='api'")]
    [InlineData("[|Digest|] nonce='{text}'", "Digest nonce='{text}', realm='YOUR-REALM', qop='auth'")]
    [InlineData("Digest realm='a', nonce='{text}', qop='auth', algorithm=[|'SHA-256'|]", "Digest realm='a', nonce='{text}', qop='auth', algorithm=SHA-256")]
    [InlineData("Digest realm='a', nonce='{text}', qop='auth', stale=[|'true'|]", "Digest realm='a', nonce='{text}', qop='auth', stale=true")]
    [InlineData("Digest realm='a', nonce='{text}', qop=[|auth|]", "Digest realm='a', nonce='{text}', qop='auth'")]
    [InlineData("Bearer scope=[|'read  write '|]", "Bearer scope='read write'")]
    [InlineData("Bearer error_description=[|'no ~'sub~' in a~~b'|]", "Bearer error_description='no `sub` in a/b'")]
    public Task Fixes(string before, string after) => Verify.Fix<UNA3002SchemeRequirements, CompleteChallenge>(ValueSource.Of(before), ValueSource.Of(after).Replace('`', '\''));

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
    public Task Silent(string value) => Verify.Rule<UNA3002SchemeRequirements>(ValueSource.Of(value));

    [Fact]
    public Task Leaves_a_nonce_to_the_developer() => Verify.NoFix<UNA3002SchemeRequirements, CompleteChallenge>(ValueSource.Of("Digest realm='a', qop='auth', nonce=[|'constant'|]"));

    [Fact]
    public Task Silent_on_a_nonce_of_any_type() => Verify.Rule<UNA3002SchemeRequirements>(ValueSource.Statements("""
        response.Headers.WWWAuthenticate = $"Digest realm=\"a\", qop=\"auth\", nonce=\"{Guid.NewGuid()}\"";
        response.Headers.WWWAuthenticate = $"Digest realm=\"a\", qop=\"auth\", nonce=\"{context.GetHashCode()}\"";
        """));

    [Fact]
    public Task Silent_where_the_value_is_built_up() => Verify.Rule<UNA3002SchemeRequirements>(ValueSource.Statements("""
        response.Headers["WWW-Authenticate"] = "Basic";
        response.Headers["WWW-Authenticate"] += $" realm=\"{context.TraceIdentifier}\"";
        """));
}
