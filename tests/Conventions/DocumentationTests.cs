using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>The pages and tables say what the code says.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] Headings = ["Cause", "Why", "Bad code", "Good code", "On the wire", "How to configure", "When to suppress", "Reference"];

    public static TheoryData<string> Pages { get; } = new(Catalogue.Descriptors.Select(descriptor => descriptor.Id).Where(id => !Unfinished.Lacks(id, Part.Page)));

    [Fact]
    public void Table_of_rules_is_the_rules()
    {
        IEnumerable<string> rows = Catalogue.Descriptors.Select(descriptor =>
            $"| {(Unfinished.Lacks(descriptor.Id, Part.Page) ? descriptor.Id : $"[{descriptor.Id}](docs/rules/{descriptor.Id}.md)")} | {descriptor.Category} | {(descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity : "Disabled")} | {descriptor.Title} | {YesNo(Catalogue.HasFix(descriptor.Id))} |\n");
        Generated.Check(
            "# Rules\n\nWhat the severities mean and how to change them: [configuration](docs/configuration.md).\n\n| id | category | severity | title | fix |\n| --- | --- | --- | --- | --- |\n" + string.Concat(rows),
            "AnalyzerRules.md");
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Equal(
            Catalogue.Descriptors.Select(descriptor => descriptor.Id).Where(id => !Unfinished.Lacks(id, Part.Page)).Select(id => id + ".md"),
            Directory.EnumerateFiles(Repository.Path("docs", "rules")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Pages))]
    public void Page_starts_with_what_the_descriptor_says(string id)
    {
        DiagnosticDescriptor descriptor = Catalogue.Descriptor(id);
        string head = $"""
            # {id}: {descriptor.Title}

            | Category | Severity | Enabled | Fix |
            | --- | --- | --- | --- |
            | {descriptor.Category} | {descriptor.DefaultSeverity} | {YesNo(descriptor.IsEnabledByDefault)} | {YesNo(Catalogue.HasFix(id))} |

            """.ReplaceLineEndings("\n");
        Assert.True(Page(id).StartsWith(head, StringComparison.Ordinal), $"docs/rules/{id}.md has to start with:\n{head}");
    }

    [Theory, MemberData(nameof(Pages))]
    public void Page_has_every_section(string id)
    {
        Dictionary<string, string> sections = Sections(Page(id));
        Assert.Equal(Headings, sections.Keys);
        Assert.All(sections, section => Assert.NotEmpty(section.Value.Trim()));
        Assert.Contains("```csharp", sections["Bad code"], StringComparison.Ordinal);
        Assert.Contains($"// {id}", sections["Bad code"], StringComparison.Ordinal);
        Assert.Contains("```csharp", sections["Good code"], StringComparison.Ordinal);
        Assert.DoesNotContain($"// {id}", sections["Good code"], StringComparison.Ordinal);
        Assert.Matches(new Regex("Before:\n\n```http\n.*After:\n\n```http\n", RegexOptions.Singleline), sections["On the wire"]);
        Assert.Contains($"dotnet_diagnostic.{id}.severity", sections["How to configure"], StringComparison.Ordinal);
        Assert.Contains("RFC ", sections["Reference"], StringComparison.Ordinal);
    }

    internal static string Page(string id) => Repository.Read("docs", "rules", id + ".md");

    private static string YesNo(bool value) => value ? "yes" : "no";

    internal static Dictionary<string, string> Sections(string page) =>
        Regex.Matches(page, "^## (?<title>[^\n]+)\n(?<text>.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline)
            .ToDictionary(match => match.Groups["title"].Value, match => match.Groups["text"].Value);
}
