using System.Xml.Linq;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>The projects that use the package, each for one question.</summary>
internal static class Consumers
{
    /// <summary>Nothing but the reference.</summary>
    public const string Defaults = "Defaults";

    /// <summary>Turns one rule into an error and another off in <c>.editorconfig</c>.</summary>
    public const string Severities = "Severities";

    /// <summary>The preset that turns everything off, with a global analyzer config that says otherwise about one rule.</summary>
    public const string ModeNone = "ModeNone";

    /// <summary>The preset that turns everything on, with an <c>.editorconfig</c> that says otherwise about one rule.</summary>
    public const string ModeAll = "ModeAll";

    /// <summary>A preset that does not exist.</summary>
    public const string ModeUnknown = "ModeUnknown";

    /// <summary>The plural <c>TargetFrameworks</c>, which has an outer build.</summary>
    public const string MultiTargeting = "MultiTargeting";

    /// <summary>No web framework.</summary>
    public const string Console = "Console";

    /// <summary>A compiler that is too old.</summary>
    public const string OldCompiler = "OldCompiler";

    /// <summary>Settings that cannot be read.</summary>
    public const string Malformed = "Malformed";

    /// <summary>The one that says which challenge fixes write.</summary>
    public const string Fixed = "Fixed";

    /// <summary>The sample application, with the package in place of the projects of this repository.</summary>
    public const string Storefront = "Storefront";

    /// <summary>The solution of the projects that <c>dotnet format</c> fixes.</summary>
    public const string FixedSolution = "Fixed.slnx";

    /// <summary>The solution of all projects.</summary>
    public const string Solution = "Consumers.slnx";

    private const string Application = """
        using Microsoft.AspNetCore.Mvc;

        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        WebApplication app = builder.Build();
        app.Use(async (context, next) =>
        {
            if (context.Request.Headers.Authorization.Count == 0)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized; // UNA1002
                return;
            }

            await next(context);
        });
        app.MapControllers();
        app.MapGet("/mine", (HttpContext context) => context.User.Identity is { IsAuthenticated: true } ? Results.Ok() : Results.Unauthorized()); // UNA1001
        app.MapGet("/right", (HttpContext context) =>
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"items\"";
            return Results.Unauthorized();
        });
        app.Run();

        [ApiController]
        [Route("items")]
        public sealed class ItemsController : ControllerBase
        {
            [HttpGet]
            public IActionResult Get()
            {
                if (User.Identity is not { IsAuthenticated: true })
                {
                    return Unauthorized("Sign in first"); // UNA1001
                }

                return Ok();
            }

            [HttpDelete]
            public IActionResult Delete() => User.IsInRole("manager") ? NoContent() : Forbid("Only managers may delete items"); // UNA2004
        }
        """;

    /// <summary>Writes every project, the solutions and what they have in common; the names of the projects.</summary>
    public static IReadOnlyList<string> WriteAll(string folder, string feed, string version)
    {
        Write(folder, "Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{feed}</RestoreAdditionalProjectSources>
                <RestoreFallbackFolders>{UserPackages()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Unauthorized.Analyzers" Version="{version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        Web(folder, Defaults);
        Web(folder, Severities, editorConfig: """
            root = true
            [*.cs]
            dotnet_diagnostic.UNA1001.severity = error
            dotnet_diagnostic.UNA1002.severity = none
            """);
        Web(folder, ModeNone, "<UnauthorizedAnalysisMode>None</UnauthorizedAnalysisMode>");
        Write(Path.Combine(folder, ModeNone), ".globalconfig", "is_global = true\ndotnet_diagnostic.UNA1002.severity = warning\n");
        Web(folder, ModeAll, "<UnauthorizedAnalysisMode>all</UnauthorizedAnalysisMode>", """
            root = true
            [*.cs]
            dotnet_diagnostic.UNA1002.severity = none
            """);
        Web(folder, ModeUnknown, "<UnauthorizedAnalysisMode>Everything</UnauthorizedAnalysisMode>");
        Web(folder, MultiTargeting, "<TargetFramework /><TargetFrameworks>net10.0</TargetFrameworks>");
        Web(folder, OldCompiler);
        Write(Path.Combine(folder, OldCompiler), "Directory.Build.targets", "<Project><PropertyGroup><CompilerApiVersion>roslyn4.7</CompilerApiVersion></PropertyGroup></Project>");
        Web(folder, Fixed, "<UnauthorizedChallenge>Bearer realm=\"items\"</UnauthorizedChallenge>");
        Write(Path.Combine(folder, Console), "Console.csproj", Project("Microsoft.NET.Sdk", "<OutputType>Exe</OutputType>"));
        Write(Path.Combine(folder, Console), "Program.cs", "System.Console.WriteLine(401);\n");

        Web(folder, Malformed, "<UnauthorizedExcludedPaths>[</UnauthorizedExcludedPaths>", """
            root = true
            [*.cs]
            unauthorized_analyzers.include_tests = perhaps
            unauthorized_analyzers.sign_in_endpoints =
            unauthorized_analyzers.challenge_methods = M:((|:|M:.|((
            unauthorized_analyzers.UNA1001.challenge = "
            unauthorized_analyzers.UNA9999.nothing = 1
            """);
        Sample(folder);

        string[] projects = [.. Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories).Select(project => Path.GetFileNameWithoutExtension(project))];
        Write(folder, Solution, SolutionOf(projects));
        Write(folder, FixedSolution, SolutionOf(Fixed, Storefront));
        return projects;
    }

    private static string SolutionOf(params string[] projects) =>
        $"<Solution>{string.Concat(projects.Order(StringComparer.Ordinal).Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>";

    private static void Sample(string folder)
    {
        string sample = Repository.Path("samples", "Storefront");
        foreach (string file in Repository.Sources("samples/Storefront", "*"))
        {
            string copy = Path.Combine(folder, Storefront, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Dictionary<string, string> versions = XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
        string path = Path.Combine(folder, Storefront, "Storefront.csproj");
        XDocument project = XDocument.Load(path);
        project.Descendants("ProjectReference").Remove();
        project.Descendants("Import").Remove();
        foreach (XElement package in project.Descendants("PackageReference"))
        {
            package.SetAttributeValue("Version", versions[package.Attribute("Include")!.Value]);
        }

        project.Save(path);
    }

    // What the user has already is not downloaded again; the package under test is never among it.
    private static string UserPackages()
    {
        string folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(folder) ? folder : "";
    }

    private static void Web(string folder, string name, string properties = "", string? editorConfig = null)
    {
        string project = Path.Combine(folder, name);
        Write(project, name + ".csproj", Project("Microsoft.NET.Sdk.Web", properties));
        Write(project, "Program.cs", Application + "\n");
        if (editorConfig is not null)
        {
            Write(project, ".editorconfig", editorConfig + "\n");
        }
    }

    private static string Project(string sdk, string properties) => $"""<Project Sdk="{sdk}"><PropertyGroup>{properties}</PropertyGroup></Project>""";

    private static void Write(string folder, string name, string text)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), text);
    }
}
