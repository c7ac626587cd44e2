using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3009;

/// <summary>Malformed values as they stand in public code, rewritten: see <see cref="RealValueSource"/>.</summary>
public class FiresOnRealValues
{
    public static TheoryData<string> Malformed { get; } =
    [
        "Bearer resource_metadata='[|https://api.example.com|]'",
        "Bearer resource_metadata='[|/.well-known/oauth-protected-resource|]'",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public Task At_its_place(string value) => Verify.Rule<UNA3009ResourceMetadata>(RealValueSource.Of(value));
}
