namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>An assertion whose message shows every fault in full, a line each.</summary>
internal static class Expect
{
    /// <summary>Fails with all faults where there are any.</summary>
    public static void None(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
