using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3008;

public class Fires
{
    [Fact]
    public Task On_a_challenge_without_a_nonce() => Verify.Rule<UNA3008NonceWithoutHeader>(ValueSource.Of("DPoP error='[|use_dpop_nonce|]'"));

    [Theory]
    [InlineData("DPoP algs='ES256', error='[|use_dpop_nonce|]', error_description='{text}'")]
    [InlineData("Bearer realm='a', DPoP error='[|use_dpop_nonce|]'")]
    public Task Beside_other_parameters_and_schemes(string value) => Verify.Rule<UNA3008NonceWithoutHeader>(ValueSource.Of(value));
}
