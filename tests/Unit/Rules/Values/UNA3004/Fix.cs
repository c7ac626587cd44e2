using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3004;

public class Fix
{
    [Theory]
    [InlineData("[|Beaer|]", "Bearer")]
    [InlineData("[|Baerer|] realm='{text}'", "Bearer realm='{text}'")]
    [InlineData("Bearer, [|Basci|] realm='a'", "Bearer, Basic realm='a'")]
    [InlineData("[|Digset|] realm='a', nonce='{text}', qop='auth'", "Digest realm='a', nonce='{text}', qop='auth'")]
    public Task Names_the_registered_scheme(string before, string after) => Verify.Fix<UNA3004MisspeltScheme, CorrectScheme>(ValueSource.Of(before), ValueSource.Of(after));
}
