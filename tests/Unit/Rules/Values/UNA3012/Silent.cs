using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3012;

public class Silent
{
    private const string On = "dotnet_diagnostic.UNA3012.severity = warning";

    [Theory]
    [InlineData("Bearer realm='a'")]
    [InlineData("Bearer {text}")]
    [InlineData("Bearer{text}")]
    [InlineData("Negotiate")]
    public Task On_a_Bearer_with_parameters_and_on_other_schemes(string value) => Verify.Rule<UNA3012BareBearer>(ValueSource.Of(value), On);
}
