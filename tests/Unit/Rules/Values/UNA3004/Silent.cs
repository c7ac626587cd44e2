using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3004;

public class Silent
{
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
    public Task On_registered_and_on_private_schemes(string value) => Verify.Rule<UNA3004MisspeltScheme>(ValueSource.Of(value).Replace("Beaer realm=", "Beaer realm=a b c=", StringComparison.Ordinal));
}
