using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3002;

public class Fires
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
    public Task On_what_the_scheme_requires(string value) => Verify.Rule<UNA3002SchemeRequirements>(ValueSource.Of(value));
}
