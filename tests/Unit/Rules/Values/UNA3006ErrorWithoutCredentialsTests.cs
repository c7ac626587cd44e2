using Unauthorized.Analyzers.CodeFixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values;

public sealed class UNA3006ErrorWithoutCredentialsTests
{
    [Theory]
    [InlineData("""!request.Headers.ContainsKey("Authorization")""")]
    [InlineData("!request.Headers.ContainsKey(HeaderNames.Authorization)")]
    [InlineData("""!request.Headers.TryGetValue("Authorization", out _)""")]
    [InlineData("request.Headers.Authorization.Count == 0")]
    [InlineData("""0 == request.Headers["authorization"].Count""")]
    [InlineData("string.IsNullOrEmpty(request.Headers.Authorization)")]
    [InlineData("""string.IsNullOrWhiteSpace(context.Request.Headers["Authorization"].FirstOrDefault())""")]
    [InlineData("StringValues.IsNullOrEmpty(request.Headers.Authorization)")]
    [InlineData("""
        request.Headers.Authorization.ToString() == ""
        """)]
    [InlineData("!request.Headers.Authorization.Any()")]
    [InlineData("header == null")]
    [InlineData("header is null")]
    [InlineData("header?.Trim() is null")]
    [InlineData("ok && string.IsNullOrEmpty(header)")]
    [InlineData("header == null || header.Length == 0")]
    public Task Fires_where_the_header_is_missing(string condition) => Verify.Rule<UNA3006ErrorWithoutCredentials>(ValueSource.Statements($$"""
        string? header = request.Headers.Authorization.FirstOrDefault();
        if ({{condition}})
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"[|invalid_token|]\"";
            return Unauthorized();
        }
        """));

    [Theory]
    [InlineData("""request.Headers.ContainsKey("Authorization")""")]
    [InlineData("header != null")]
    [InlineData("header is not null")]
    [InlineData("ok")]
    [InlineData("ok || string.IsNullOrEmpty(header)")]
    [InlineData("""!header!.StartsWith("Bearer ")""")]
    [InlineData("""!request.Headers.ContainsKey("X-Tenant")""")]
    [InlineData("""!response.Headers.ContainsKey("Authorization")""")]
    public Task Silent_elsewhere(string condition) => Verify.Rule<UNA3006ErrorWithoutCredentials>(ValueSource.Statements($$"""
        string? header = request.Headers.Authorization.FirstOrDefault();
        if ({{condition}})
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Unauthorized();
        }

        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        """));

    [Fact]
    public Task Fires_in_the_else_branch() => Verify.Rule<UNA3006ErrorWithoutCredentials>(ValueSource.Statements("""
        if (request.Headers.ContainsKey("Authorization"))
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        }
        else
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"[|invalid_token|]\"";
        }
        """));

    [Theory]
    [InlineData("Bearer error='[|invalid_token|]'", "Bearer")]
    [InlineData("Bearer realm='a', error='[|invalid_request|]', error_description='No token'", "Bearer realm='a'")]
    [InlineData("Bearer error='[|invalid_token|]', error_description='No token', scope='a'", "Bearer scope='a'")]
    public Task Fixes(string before, string after) => Verify.Fix<UNA3006ErrorWithoutCredentials, DropErrorCode>(Guarded(before), Guarded(after));

    private static string Guarded(string value) => ValueSource.Statements($$"""
        if (!request.Headers.ContainsKey("Authorization"))
        {
            response.Headers.WWWAuthenticate = "{{value.Replace("'", "\\\"", StringComparison.Ordinal)}}";
        }
        """);
}
