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
    [InlineData("Bearer error='invalid_token'")]
    [InlineData("Basic realm='Bearer'")]
    [InlineData("BearerPlus")]
    public Task On_a_Bearer_with_parameters_and_on_other_schemes(string value) => Verify.Rule<UNA3012BareBearer>(ValueSource.Of(value), On);

    [Fact]
    public void Is_off_by_default() => Assert.False(new UNA3012BareBearer().SupportedDiagnostics[0].IsEnabledByDefault);

    [Fact]
    public Task On_headers_of_another_name() => Verify.Rule<UNA3012BareBearer>(ValueSource.Statements("""
        response.Headers["X-Scheme"] = "Bearer";
        request.Headers.Authorization = "Bearer";
        _ = response.Headers.WWWAuthenticate == "Bearer";
        """), On);
}
