using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3007;

public class Fires
{
    [Theory]
    [InlineData("Bearer realm='a', error='[|insufficient_user_authentication|]'")]
    [InlineData("Bearer error='[|insufficient_user_authentication|]', scope='a'")]
    [InlineData("DPoP error='[|insufficient_user_authentication|]', algs='ES256'")]
    public Task On_a_step_up_without_a_demand(string value) => Verify.Rule<UNA3007StepUpWithoutDemand>(ValueSource.Of(value));
}
