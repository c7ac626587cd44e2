using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3012;

public class Fires
{
    private const string On = "dotnet_diagnostic.UNA3012.severity = warning";

    [Theory]
    [InlineData("[|Bearer|]")]
    [InlineData("[|bearer|], Basic realm='a'")]
    [InlineData("Negotiate, [|Bearer|]")]
    public Task On_a_bare_Bearer(string value) => Verify.Rule<UNA3012BareBearer>(ValueSource.Of(value), On);
}
