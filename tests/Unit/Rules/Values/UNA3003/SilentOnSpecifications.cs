using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3003;

public class SilentOnSpecifications
{
    [Fact]
    public Task Examples() => Verify.Rule<UNA3003MisnamedHeader>(SpecificationSource.Examples);
}
