namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>The projects that use the package, each for one question.</summary>
internal static class Consumers
{
    /// <summary>Nothing but the reference.</summary>
    public const string Defaults = "Defaults";

    /// <summary>Turns one rule into an error and another off in <c>.editorconfig</c>.</summary>
    public const string Severities = "Severities";

    /// <summary>The preset that turns everything off.</summary>
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

    /// <summary>The one that is fixed by <c>dotnet format</c>.</summary>
    public const string Fixed = "Fixed";

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

    /// <summary>Writes every project, the solution that builds them and what they have in common.</summary>
    public static void WriteAll(string folder, string feed, string version)
    {
        Write(folder, "Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{feed}</RestoreAdditionalProjectSources>
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

        IEnumerable<string> projects = Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        Write(folder, "Consumers.slnx", $"<Solution>{string.Concat(projects.Select(project => $"""<Project Path="{Path.GetRelativePath(folder, project)}" />"""))}</Solution>");
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
