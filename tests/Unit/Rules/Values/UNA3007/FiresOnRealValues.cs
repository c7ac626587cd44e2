using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3007;

/// <summary>Malformed values as they stand in public code, rewritten: see <see cref="RealValueSource"/>.</summary>
public class FiresOnRealValues
{
    public static TheoryData<string> Malformed { get; } =
    [
        "Bearer error='[|insufficient_user_authentication|]'",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public Task At_its_place(string value) => Verify.Rule<UNA3007StepUpWithoutDemand>(RealValueSource.Of(value));
}
