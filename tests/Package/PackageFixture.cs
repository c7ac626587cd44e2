using System.IO.Compression;
using System.Text.Json;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>The tests that look at one packed package.</summary>
[CollectionDefinition(nameof(PackageFixture))]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>;

/// <summary>
/// Packs the package into a folder, lets projects of all kinds refer to it from there, builds them together, has some of them fixed and
/// builds those again: once for all tests, which then only look. Everything lives in a temporary folder with a package cache of its own,
/// so that no earlier version can answer.
/// </summary>
public sealed class PackageFixture : IAsyncLifetime
{
#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    /// <summary>The rules whose fixes are applied.</summary>
    internal static readonly string[] Fixable = ["UNA1001", "UNA1002", "UNA1007", "UNA2004"];

    private const string Version = "0.0.0-proof";
    private readonly string _folder = Directory.CreateTempSubdirectory("unauthorized-").FullName;

    /// <summary>What the one build of all projects printed; it fails, because one of the projects asks for an error.</summary>
    internal DotnetRun Build { get; private set; } = null!;

    /// <summary>What <c>dotnet format</c> printed.</summary>
    internal DotnetRun Format { get; private set; } = null!;

    /// <summary>What the build of the fixed projects printed.</summary>
    internal DotnetRun Rebuild { get; private set; } = null!;

    /// <summary>By project, what its comments say is reported.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<Finding>> Marked { get; private set; } = null!;

    /// <summary>By project, what its first build logged.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<Finding>> Logged { get; private set; } = null!;

    /// <summary>By fixed project, what its second build logged.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<Finding>> LoggedAfterFormat { get; private set; } = null!;

    /// <summary>What the sample application answered.</summary>
    internal IReadOnlyDictionary<Question, Answer> Before { get; private set; } = null!;

    /// <summary>What the sample application answered when fixed.</summary>
    internal IReadOnlyDictionary<Question, Answer> After { get; private set; } = null!;

    /// <summary>The packed file.</summary>
    internal string PackageFile => Path.Combine(_folder, "feed", $"Unauthorized.Analyzers.{Version}.nupkg");

    /// <summary>The folder of a consumer.</summary>
    internal string Project(string name) => Path.Combine(_folder, name);

    /// <summary>What the log of a consumer's last build holds.</summary>
    internal JsonDocument Sarif(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Project(name), "build.sarif")));

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

        IReadOnlyList<string> consumers = Consumers.WriteAll(_folder, feed, Version);
        Marked = consumers.ToDictionary(name => name, name => Finding.Marked(Project(name)));
        Build = await Run("build", Consumers.Solution, "-p:ErrorLog=build.sarif%2Cversion=2.1");
        Logged = ReadLogs(consumers);
        Before = await Ask();

        Format = await Run(["format", "analyzers", Consumers.FixedSolution, "--no-restore", "--severity", "info", "--diagnostics", .. Fixable]);
        Rebuild = await Run("build", Consumers.FixedSolution, "--no-restore", "-p:ErrorLog=build.sarif%2Cversion=2.1");
        LoggedAfterFormat = ReadLogs([Consumers.Fixed, Consumers.Storefront]);
        After = await Ask();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private Task<DotnetRun> Run(params string[] arguments) => Dotnet.Run(_folder, Path.Combine(_folder, "packages"), arguments);

    private Dictionary<string, IReadOnlyList<Finding>> ReadLogs(IEnumerable<string> consumers) => consumers.ToDictionary(name => name, name =>
    {
        using JsonDocument sarif = Sarif(name);
        return Finding.Logged(sarif, Project(name));
    });

    private async Task<IReadOnlyDictionary<Question, Answer>> Ask()
    {
        using RunningApplication application = await RunningApplication.Start(Project(Consumers.Storefront), Path.Combine("bin", "Debug", "net10.0", "Storefront.dll"));
        return await Question.AskAll(application.Client);
    }
}
