using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3010;

public class SilentOnSpecifications
{
    [Fact]
    public Task Examples() => Verify.Rule<UNA3010UnescapedText>(SpecificationSource.Examples);
}
