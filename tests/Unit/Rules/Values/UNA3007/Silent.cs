using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3007;

public class Silent
{
    [Theory]
    [InlineData("Bearer error='insufficient_user_authentication', acr_values='{text}'")]
    [InlineData("Bearer error='insufficient_user_authentication', max_age=5")]
    [InlineData("Bearer error='insufficient_user_authentication', {text}")]
    [InlineData("Bearer error='invalid_token'")]
    [InlineData("Custom error='insufficient_user_authentication'")]
    public Task Where_the_demand_is_said(string value) => Verify.Rule<UNA3007StepUpWithoutDemand>(ValueSource.Of(value));
}
