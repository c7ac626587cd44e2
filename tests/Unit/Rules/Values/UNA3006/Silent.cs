using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3006;

public class Silent
{
    [Theory]
    [InlineData("""request.Headers.ContainsKey("Authorization")""")]
    [InlineData("header != null")]
    [InlineData("header is not null")]
    [InlineData("ok")]
    [InlineData("ok || string.IsNullOrEmpty(header)")]
    [InlineData("""!header!.StartsWith("Bearer ")""")]
    [InlineData("""!request.Headers.ContainsKey("X-Tenant")""")]
    [InlineData("""!response.Headers.ContainsKey("Authorization")""")]
    public Task Elsewhere(string condition) => Verify.Rule<UNA3006ErrorWithoutCredentials>(ValueSource.Statements($$"""
        string? header = request.Headers.Authorization.FirstOrDefault();
        if ({{condition}})
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Unauthorized();
        }

        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        """));
}
