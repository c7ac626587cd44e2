namespace Unauthorized.Analyzers.Tests;

/// <summary>The files of this repository, found from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path in the repository.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The text of a file of the repository.</summary>
    public static string Read(params string[] parts) => File.ReadAllText(Path(parts)).ReplaceLineEndings("\n");

    /// <summary>The source files under a folder of the repository, build output aside.</summary>
    public static IEnumerable<string> Sources(string folder, string pattern = "*.cs") =>
        Directory.Exists(Path(folder))
            ? Directory.EnumerateFiles(Path(folder), pattern, SearchOption.AllDirectories).Where(file => !IsBuildOutput(file)).Order(StringComparer.Ordinal)
            : [];

    private static bool IsBuildOutput(string file) =>
        System.IO.Path.GetRelativePath(Root, file).Split(System.IO.Path.DirectorySeparatorChar) is var parts && (parts.Contains("bin") || parts.Contains("obj"));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Unauthorized.Analyzers.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests have to run inside the repository.");
    }
}
