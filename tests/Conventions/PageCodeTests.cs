using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>The pages are held to their word: their code compiles, and the rules report what the pages say.</summary>
public sealed class PageCodeTests
{

    public static TheoryData<string> Pages => DocumentationTests.Pages;

    [Theory, MemberData(nameof(Pages))]
    public Task Bad_code_is_reported_where_it_is_marked(string id) => CheckAsync(id, PageBlock.Bad, rule => rule.Id == id);

    [Theory, MemberData(nameof(Pages))]
    public Task Good_code_is_good_to_every_rule_that_is_on(string id) => CheckAsync(id, PageBlock.Good, rule => rule.Id == id || rule.IsEnabledByDefault);

    [Fact]
    public void All_other_code_can_be_parsed()
    {
        foreach (PageBlock block in Repository.Sources(".", "*.md").SelectMany(file => PageBlock.Of(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))))
        {
            if (block.Home.Length == 0 && PageProgram.Home(block.Code, out Diagnostic[] errors) is null)
            {
                Assert.Fail(PageUnit.Unparsed(block, errors).Message);
            }
        }
    }

    // What two pages agree on here is true of one of the rules at most.
    [Theory]
    [InlineData("Cause")]
    [InlineData("Why")]
    [InlineData(PageBlock.Bad)]
    public void No_page_is_the_copy_of_another(string section) => AssertNone(
        Catalogue.Descriptors.Select(rule => rule.Id).Where(id => !Unfinished.Lacks(id, Part.Page)).GroupBy(id => Text(id, section))
            .Where(pages => pages.Count() > 1)
            .Select(pages => $"{string.Join(" and ", pages.Select(File))} have the same section {section}: write for each what is true of its rule alone."));

    private static async Task CheckAsync(string id, string section, Func<DiagnosticDescriptor, bool> concerns)
    {
        PageBlock[] blocks = [.. PageBlock.Of(File(id)).Where(block => block.Section == section)];
        Assert.True(blocks.Length > 0, $"{File(id)}, {section}: there is no block of C#.");
        foreach (PageBlock block in blocks)
        {
            PageUnit unit = PageUnit.Of(block);
            AssertNone(unit.Errors());

            IReadOnlyList<PageReport> reports = await unit.ReportsAsync();
            string[] faults =
            [
                .. block.Marks.Except(reports).Select(mark => $"{block.At(mark.Line)}: {mark.Id} is marked here and not reported."),
                .. reports.Except(block.Marks).Where(report => concerns(Catalogue.Descriptor(report.Id))).Select(report => $"{block.At(report.Line)}: {report.Id} is reported here and not marked."),
            ];
            AssertNone(faults.Length > 0 ? [.. faults, $"Reported: {string.Join(", ", reports.Select(report => report.ToString()).DefaultIfEmpty("nothing"))}"] : []);
        }
    }

    // Assert.Empty would cut what it found.
    private static void AssertNone(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join("\n", faults));

    private static string File(string id) => $"docs/rules/{id}.md";

    // Without the ids, by which a copy would differ, and without white space.
    private static string Text(string id, string section) => Regex.Replace(
        Regex.Match(Repository.Read("docs", "rules", id + ".md"), $"^## {section}\n(.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline).Value,
        @"\s+|UNA\d{4}", "");
}
