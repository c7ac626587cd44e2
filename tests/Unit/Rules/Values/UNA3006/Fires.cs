using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3006;

public class Fires
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
    public Task Where_the_header_is_missing(string condition) => Verify.Rule<UNA3006ErrorWithoutCredentials>(ValueSource.Statements($$"""
        string? header = request.Headers.Authorization.FirstOrDefault();
        if ({{condition}})
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"[|invalid_token|]\"";
            return Unauthorized();
        }
        """));

    [Fact]
    public Task In_the_else_branch() => Verify.Rule<UNA3006ErrorWithoutCredentials>(ValueSource.Statements("""
        if (request.Headers.ContainsKey("Authorization"))
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        }
        else
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"[|invalid_token|]\"";
        }
        """));
}
