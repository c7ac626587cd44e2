using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3009;

public class Fix
{
    [Theory]
    [InlineData("Bearer resource_metadata='[|https://api.example.com|]'", "Bearer resource_metadata='https://api.example.com/.well-known/oauth-protected-resource'")]
    [InlineData("Bearer resource_metadata='[|https://api.example.com/mcp|]'", "Bearer resource_metadata='https://api.example.com/.well-known/oauth-protected-resource/mcp'")]
    [InlineData("DPoP realm='{text}', resource_metadata='[|https://api.example.com/|]'", "DPoP realm='{text}', resource_metadata='https://api.example.com/.well-known/oauth-protected-resource'")]
    public Task Locates_the_metadata(string before, string after) => Verify.Fix<UNA3009ResourceMetadata, LocateMetadata>(ValueSource.Of(before), ValueSource.Of(after));

    [Theory]
    [InlineData("Bearer resource_metadata='[|/.well-known/oauth-protected-resource|]'")]
    [InlineData("Bearer resource_metadata='[|/{text}|]'")]
    [InlineData("Bearer resource_metadata='[|api.example.com|]'")]
    [InlineData("Bearer resource_metadata=[|''|]")]
    public Task Leaves_alone_what_is_no_address(string value) => Verify.NoFix<UNA3009ResourceMetadata, LocateMetadata>(ValueSource.Of(value));
}
