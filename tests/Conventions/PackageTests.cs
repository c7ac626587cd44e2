using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Rules;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What is packed beside the assemblies fits them: presets and settings.</summary>
public sealed class PackageTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("minimum")]
    [InlineData("recommended")]
    [InlineData("all")]
    public void Preset_lists_every_rule(string mode)
    {
        IEnumerable<string> lines = Catalogue.Descriptors.Select(descriptor => $"dotnet_diagnostic.{descriptor.Id}.severity = {Severity(mode, descriptor)}\n");
        Generated.Check("is_global = true\nglobal_level = -100\n\n" + string.Concat(lines), "src", "Package", "presets", mode + ".globalconfig");
    }

    [Fact]
    public void Every_setting_is_visible_to_the_compiler()
    {
        XDocument props = XDocument.Load(Repository.Path("src", "Package", "buildTransitive", "Unauthorized.Analyzers.props"));
        IEnumerable<string> visible = props.Descendants("CompilerVisibleProperty").Select(property => property.Attribute("Include")!.Value);
        Assert.Equal(Settings().Select(setting => setting.Property).Append("IsTestProject").Order(StringComparer.Ordinal), visible.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_is_documented()
    {
        IEnumerable<string> documented = Regex.Matches(Repository.Read("docs", "configuration.md"), @"^\| `(?<key>unauthorized_analyzers\.\w+)` \| `(?<property>\w+)` \| \S", RegexOptions.Multiline)
            .Select(row => $"{row.Groups["key"].Value} = {row.Groups["property"].Value}");
        Assert.Equal(Settings().Select(setting => $"{setting.Key} = {setting.Property}").Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_property_is_named_after_its_key() =>
        Assert.All(Settings(), setting => Assert.Equal(setting.Property, "Unauthorized" + string.Concat(setting.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))));

    private static IEnumerable<OptionDefinition> Settings() =>
        typeof(AnalyzerOptionDefinitions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<OptionDefinition>();

    private static string Severity(string mode, DiagnosticDescriptor rule) => mode switch
    {
        "none" => "none",
        "minimum" => rule is { IsEnabledByDefault: true, DefaultSeverity: DiagnosticSeverity.Warning } ? "warning" : "none",
        "recommended" => rule.IsEnabledByDefault ? "warning" : "none",
        _ => "warning",
    };
}
