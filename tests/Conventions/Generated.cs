namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>
/// Files that follow from the code. The tests compare them; <c>UPDATE_GENERATED=1 dotnet test tests/Conventions</c> writes them instead.
/// </summary>
internal static class Generated
{
    /// <summary>Compares a file of the repository with what it has to be.</summary>
    public static void Check(string expected, params string[] path)
    {
        string file = Repository.Path(path);
        if (Environment.GetEnvironmentVariable("UPDATE_GENERATED") == "1")
        {
            File.WriteAllText(file, expected);
        }

        string actual = File.Exists(file) ? Repository.Read(path) : "";
        Assert.True(expected == actual, $"{string.Join('/', path)} has to be as follows (UPDATE_GENERATED=1 dotnet test tests/Conventions writes it):\n{expected}");
    }
}
