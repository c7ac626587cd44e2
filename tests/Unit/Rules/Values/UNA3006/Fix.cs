using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3006;

public class Fix
{
    [Theory]
    [InlineData("Bearer error='[|invalid_token|]'", "Bearer")]
    [InlineData("Bearer realm='a', error='[|invalid_request|]', error_description='No token'", "Bearer realm='a'")]
    [InlineData("Bearer error='[|invalid_token|]', error_description='No token', scope='a'", "Bearer scope='a'")]
    public Task Drops_the_error_code(string before, string after) => Verify.Fix<UNA3006ErrorWithoutCredentials, DropErrorCode>(Guarded(before), Guarded(after));

    private static string Guarded(string value) => ValueSource.Statements($$"""
        if (!request.Headers.ContainsKey("Authorization"))
        {
            response.Headers.WWWAuthenticate = "{{value.Replace("'", "\\\"", StringComparison.Ordinal)}}";
        }
        """);
}
