using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3008;

public class SilentOnSpecifications
{
    [Fact]
    public Task Examples() => Verify.Rule<UNA3008NonceWithoutHeader>(SpecificationSource.Examples);
}
