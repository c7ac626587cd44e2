using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3007;

public class SilentOnSpecifications
{
    [Fact]
    public Task Examples() => Verify.Rule<UNA3007StepUpWithoutDemand>(SpecificationSource.Examples);
}
