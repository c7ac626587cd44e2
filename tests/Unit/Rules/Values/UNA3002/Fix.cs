using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3002;

public class Fix
{
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
    public Task Completes_the_challenge(string before, string after) => Verify.Fix<UNA3002SchemeRequirements, CompleteChallenge>(ValueSource.Of(before), ValueSource.Of(after).Replace('`', '\''));

    [Fact]
    public Task Leaves_a_nonce_to_the_developer() => Verify.NoFix<UNA3002SchemeRequirements, CompleteChallenge>(ValueSource.Of("Digest realm='a', qop='auth', nonce=[|'constant'|]"));
}
