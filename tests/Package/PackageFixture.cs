using System.IO.Compression;
using System.Text.Json;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>The tests that look at one packed package.</summary>
[CollectionDefinition(nameof(PackageFixture))]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>;

/// <summary>
/// Packs the package into a folder, lets projects of all kinds refer to it from there and builds them together, once for all tests.
/// Everything lives in a temporary folder with a package cache of its own, so that no earlier version can answer.
/// </summary>
public sealed class PackageFixture : IAsyncLifetime
{
#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    private const string Version = "0.0.0-proof";
    private readonly string _folder = Directory.CreateTempSubdirectory("unauthorized-").FullName;

    /// <summary>What the one build of all projects printed; it fails, because one of the projects asks for an error.</summary>
    internal DotnetRun Build { get; private set; } = null!;

    /// <summary>The packed file.</summary>
    internal string PackageFile => Path.Combine(_folder, "feed", $"Unauthorized.Analyzers.{Version}.nupkg");

    /// <summary>The folder of a consumer.</summary>
    internal string Project(string name) => Path.Combine(_folder, name);

    /// <summary>What the log of a consumer's last build holds.</summary>
    internal JsonDocument Sarif(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Project(name), "build.sarif")));

    /// <summary>The findings of a consumer's last build, as its log has them.</summary>
    internal IReadOnlyList<Finding> Logged(string name)
    {
        using JsonDocument sarif = Sarif(name);
        return Finding.Logged(sarif, Project(name));
    }

    /// <summary>Runs the dotnet command beside the consumers.</summary>
    internal Task<DotnetRun> Run(params string[] arguments) => Dotnet.Run(_folder, Path.Combine(_folder, "packages"), arguments);

    /// <summary>Builds one consumer again.</summary>
    internal Task<DotnetRun> Rebuild(string name) => Run("build", name, "--no-restore", "-p:ErrorLog=build.sarif%2Cversion=2.1");

    /// <summary>The files of the package without what every package has.</summary>
    internal IReadOnlyList<string> Files()
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFile);
        return [.. package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of a file of the package.</summary>
    internal string Text(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFile);
        using StreamReader reader = new(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public async Task InitializeAsync()
    {
        string feed = Directory.CreateDirectory(Path.Combine(_folder, "feed")).FullName;
        (await Dotnet.Run(Repository.Root, packages: null, "pack", "src/Package", "--no-build", "-c", Configuration, "-o", feed, $"-p:PackageVersion={Version}")).Succeeded();
        Consumers.WriteAll(_folder, feed, Version);
        Build = await Run("build", "Consumers.slnx", "-p:ErrorLog=build.sarif%2Cversion=2.1");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
