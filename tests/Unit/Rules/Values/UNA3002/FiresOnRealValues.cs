using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3002;

/// <summary>Malformed values as they stand in public code, rewritten: see <see cref="RealValueSource"/>.</summary>
public class FiresOnRealValues
{
    public static TheoryData<string> Malformed { get; } =
    [
        "[|Basic|]",
        "[|Basic|], Bearer",
        "Bearer, [|Basic|]",
        "[|Basic|] charset='UTF-8'",
        "Basic realm='api', charset=[|'ISO-8859-1'|]",
        "Basic realm='api', [|encoding|]='UTF-8'",
        "[|Digest|]",
        "Digest realm='api', qop='auth', nonce=[|'dcd98b7102dd2f0e8b11d0f600bfb0c0'|]",
        "[|Digest|] realm='api', nonce='{text}', algorithm=[|'MD5'|]",
        "Bearer error='invalid_token', error_description=[|'no ~~'sub~~' claim'|]",
        "Bearer scope=[|'read  write'|]",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public Task At_its_place(string value) => Verify.Rule<UNA3002SchemeRequirements>(RealValueSource.Of(value));
}
