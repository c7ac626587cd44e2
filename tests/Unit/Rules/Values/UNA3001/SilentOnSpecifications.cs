using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3001;

public class SilentOnSpecifications
{
    [Fact]
    public Task Examples() => Verify.Rule<UNA3001MalformedChallenge>(SpecificationSource.Examples);
}
