using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3012;

public class Fix
{
    private const string On = "dotnet_diagnostic.UNA3012.severity = warning";

    [Theory]
    [InlineData("[|Bearer|]", "Bearer realm='YOUR-REALM'")]
    [InlineData("Basic realm='{text}', [|Bearer|]", "Basic realm='{text}', Bearer realm='YOUR-REALM'")]
    public Task Adds_a_realm(string before, string after) => Verify.Fix<UNA3012BareBearer, AddParameter>(ValueSource.Of(before), ValueSource.Of(after), editorConfig: On);
}
