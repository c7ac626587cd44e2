using Xunit;

namespace Unauthorized.Analyzers.Tests;

public class RealValueTests
{
    [Fact]
    public void There_are_at_least_sixty() => Assert.True(
        Rules.Values.UNA3001.FiresOnRealValues.Malformed.Count + Rules.Values.UNA3002.FiresOnRealValues.Malformed.Count + Rules.Values.UNA3004.FiresOnRealValues.Malformed.Count
        + Rules.Values.UNA3007.FiresOnRealValues.Malformed.Count + Rules.Values.UNA3009.FiresOnRealValues.Malformed.Count >= 60);
}
