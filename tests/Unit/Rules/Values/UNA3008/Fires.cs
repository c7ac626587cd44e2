using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3008;

public class Fires
{
    [Fact]
    public Task On_a_challenge_without_a_nonce() => Verify.Rule<UNA3008NonceWithoutHeader>(ValueSource.Of("DPoP error='[|use_dpop_nonce|]'"));
}
