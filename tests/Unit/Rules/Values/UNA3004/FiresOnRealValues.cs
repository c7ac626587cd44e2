using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3004;

/// <summary>Malformed values as they stand in public code, rewritten: see <see cref="RealValueSource"/>.</summary>
public class FiresOnRealValues
{
    public static TheoryData<string> Malformed { get; } =
    [
        "[|Beaer|]",
        "[|Baerer|] realm='api'",
        "[|Barer|]",
        "[|Basci|] realm='api'",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public Task At_its_place(string value) => Verify.Rule<UNA3004MisspeltScheme>(RealValueSource.Of(value));
}
