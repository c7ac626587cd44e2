using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3007;

public class Fix
{
    [Theory]
    [InlineData("Bearer error='[|insufficient_user_authentication|]'", "Bearer error='insufficient_user_authentication', acr_values='YOUR-ACR'")]
    [InlineData("Bearer error='[|insufficient_user_authentication|]', error_description='{text}'", "Bearer error='insufficient_user_authentication', error_description='{text}', acr_values='YOUR-ACR'")]
    public Task Adds_what_is_demanded(string before, string after) => Verify.Fix<UNA3007StepUpWithoutDemand, AddParameter>(ValueSource.Of(before), ValueSource.Of(after));
}
