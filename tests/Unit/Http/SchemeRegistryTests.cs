using Unauthorized.Analyzers.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Http;

public sealed class SchemeRegistryTests
{
    [Fact]
    public void Holds_the_schemes_of_the_IANA_registry() => Assert.Equal(
        ["Basic", "Bearer", "Concealed", "Digest", "DPoP", "GNAP", "HOBA", "Mutual", "Negotiate", "OAuth", "PrivateToken", "SCRAM-SHA-1", "SCRAM-SHA-256", "vapid"],
        AuthSchemeRegistry.Registered.Select(scheme => scheme.Name));

    [Fact]
    public void Names_a_section_for_every_registered_scheme() => Assert.All(AuthSchemeRegistry.Registered, scheme => Assert.Matches(@"^RFC \d{4} §[\d.]+$", scheme.Section));

    [Fact]
    public void Has_each_scheme_once()
    {
        string[] names = [.. AuthSchemeRegistry.Registered.Concat(AuthSchemeRegistry.Unregistered).Select(scheme => scheme.Name)];
        Assert.Equal(names, names.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Beaer", "Bearer")]
    [InlineData("Baerer", "Bearer")]
    [InlineData("Berer", "Bearer")]
    [InlineData("Bearrer", "Bearer")]
    [InlineData("Bearers", "Bearer")]
    [InlineData("bearar", "Bearer")]
    [InlineData("Basci", "Basic")]
    [InlineData("Baisc", "Basic")]
    [InlineData("Basick", "Basic")]
    [InlineData("Digets", "Digest")]
    [InlineData("Dipgest", "Digest")]
    [InlineData("DPop1", "DPoP")]
    [InlineData("Negociate", "Negotiate")]
    [InlineData("Negotiat", "Negotiate")]
    [InlineData("SCRAM-SHA256", "SCRAM-SHA-256")]
    [InlineData("SCRAM-SHA1", "SCRAM-SHA-1")]
    [InlineData("Private-Token", "PrivateToken")]
    public void Recognises_a_near_miss(string name, string meant) => Assert.Equal(meant, AuthSchemeRegistry.NearMiss(name)?.Name);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("bEARER")]
    [InlineData("xBasic")]
    [InlineData("OAuth2")]
    [InlineData("NTLM")]
    [InlineData("ApiKey")]
    [InlineData("Token")]
    [InlineData("Auth")]
    [InlineData("Magic")]
    [InlineData("Header")]
    [InlineData("Base64")]
    [InlineData("Custom")]
    [InlineData("YOUR-SCHEME")]
    [InlineData("")]
    public void Leaves_other_names_alone(string name) => Assert.Null(AuthSchemeRegistry.NearMiss(name));
}
