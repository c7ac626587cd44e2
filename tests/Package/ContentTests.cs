using System.Xml.Linq;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>What is in the package, file by file.</summary>
[Collection(nameof(PackageFixture))]
public sealed class ContentTests(PackageFixture package)
{
    [Fact]
    public void The_package_holds_these_files_and_no_other()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(Repository.Path("docs", "rules"), "*.md").Select(page => "docs/rules/" + Path.GetFileName(page));
        string[] expected =
        [
            "README.md",
            "Unauthorized.Analyzers.nuspec",
            "analyzers/dotnet/roslyn4.8/cs/Unauthorized.Analyzers.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.8/cs/Unauthorized.Analyzers.dll",
            "build/Unauthorized.Analyzers.props",
            "build/Unauthorized.Analyzers.targets",
            "buildMultiTargeting/Unauthorized.Analyzers.props",
            "buildMultiTargeting/Unauthorized.Analyzers.targets",
            "buildTransitive/Unauthorized.Analyzers.props",
            "buildTransitive/Unauthorized.Analyzers.targets",
            "docs/configuration.md",
            .. pages,
            "icon.png",
            "presets/all.globalconfig",
            "presets/minimum.globalconfig",
            "presets/none.globalconfig",
            "presets/recommended.globalconfig",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Files());
    }

    [Fact]
    public void The_manifest_says_what_the_package_is()
    {
        XElement metadata = XDocument.Parse(package.Text("Unauthorized.Analyzers.nuspec")).Root!.Elements().Single();
        Dictionary<string, string> values = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        Assert.Equal("Unauthorized.Analyzers", values["id"]);
        Assert.Equal("true", values["developmentDependency"]);
        Assert.Equal("MIT", values["license"]);
        Assert.Equal("README.md", values["readme"]);
        Assert.Equal("icon.png", values["icon"]);
        Assert.NotEmpty(values["description"]);
        Assert.NotEmpty(values["projectUrl"]);
        Assert.DoesNotContain("dependencies", values.Keys);
        Assert.DoesNotContain("frameworkReferences", values.Keys);
    }
}
