using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values;

public sealed class UNA3004MisspeltSchemeTests
{
    [Theory]
    [InlineData("[|Beaer|]", "Bearer")]
    [InlineData("[|Baerer|] realm='{text}'", "Bearer realm='{text}'")]
    [InlineData("Bearer, [|Basci|] realm='a'", "Bearer, Basic realm='a'")]
    [InlineData("[|Digset|] realm='a', nonce='{text}', qop='auth'", "Digest realm='a', nonce='{text}', qop='auth'")]
    public Task Fixes(string before, string after) => Verify.Fix<UNA3004MisspeltScheme, CorrectScheme>(ValueSource.Of(before), ValueSource.Of(after));

    [Fact]
    public Task Fires_in_other_spellings() => Verify.Rule<UNA3004MisspeltScheme>("""
        using System.Net.Http.Headers;
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public class C
        {
            public void M(JwtBearerOptions options, HttpResponseMessage message)
            {
                options.Challenge = "[|Baerer|]";
                message.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("[|Beaer|]"));
            }
        }
        """);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("bearer")]
    [InlineData("ApiKey realm='a'")]
    [InlineData("X-Custom")]
    [InlineData("xBasic realm='a'")]
    [InlineData("Be{text} realm='a'")]
    [InlineData("{text}")]
    [InlineData("Beaer realm=")]
    [InlineData("Valid token is required")]
    public Task Silent(string value) => Verify.Rule<UNA3004MisspeltScheme>(ValueSource.Of(value).Replace("Beaer realm=", "Beaer realm=a b c=", StringComparison.Ordinal));
}
