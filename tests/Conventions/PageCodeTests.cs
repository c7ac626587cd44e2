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
    public Task Good_code_is_good_to_every_rule_that_is_on(string id) =>
        CheckAsync(id, PageBlock.Good, rule => rule.Id == id || rule.IsEnabledByDefault);

    [Fact]
    public void All_code_of_the_documentation_can_be_parsed()
    {
        List<string> faults = [];
        IEnumerable<string> files = new[] { "docs", "samples", "src", "tests" }.SelectMany(folder => Repository.Sources(folder, "*.md"));
        foreach (string file in Directory.EnumerateFiles(Repository.Root, "*.md").Concat(files))
        {
            foreach (PageBlock block in PageBlock.Of(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            {
                if (PageProgram.Home(block.Code, out Diagnostic[] errors) is null)
                {
                    faults.Add(PageUnit.Unparsed(block, errors));
                }
            }
        }

        AssertNone(faults);
    }

    // What two pages agree on here is true of one of the rules at most.
    [Theory]
    [InlineData("Cause")]
    [InlineData("Why")]
    [InlineData(PageBlock.Bad)]
    public void No_page_is_the_copy_of_another(string section) => AssertNone(
        Catalogue.Descriptors.Select(rule => rule.Id).Where(id => !Unfinished.Lacks(id, Part.Page))
            .GroupBy(id => Text(id, section))
            .Where(pages => pages.Count() > 1)
            .Select(pages => $"{string.Join(" and ", pages.Select(File))} have the same {section}: say what is true of each alone."));

    private static async Task CheckAsync(string id, string section, Func<DiagnosticDescriptor, bool> concerns)
    {
        PageBlock[] blocks = [.. PageBlock.Of(File(id)).Where(block => block.Section == section)];
        Assert.True(blocks.Length > 0, $"{File(id)}, {section}: there is no block of C#.");
        bool isMarked = blocks.Any(block => block.Marks.Any(mark => mark.Id == id));
        Assert.True(isMarked || section == PageBlock.Good, $"{File(id)}, {section}: no line ends in // {id}, which says what is reported.");
        foreach (PageBlock block in blocks)
        {
            PageUnit unit = PageUnit.Of(block);
            AssertNone(unit.Errors());

            IReadOnlyList<PageReport> reports = await unit.ReportsAsync();
            string[] faults =
            [
                .. block.Marks.Except(reports).Select(mark => $"{block.At(mark.Line)}: {mark.Id} is marked here and not reported."),
                .. reports.Except(block.Marks)
                    .Where(report => Catalogue.Descriptors.FirstOrDefault(rule => rule.Id == report.Id) is not { } rule || concerns(rule))
                    .Select(report => $"{block.At(report.Line)}: {report.Id} is reported here and not marked."),
            ];
            string all = string.Join(", ", reports.Select(report => report.ToString()).DefaultIfEmpty("nothing"));
            AssertNone(faults.Length > 0 ? [.. faults, $"Reported: {all}"] : []);
        }
    }

    // Assert.Empty would cut what it found.
    private static void AssertNone(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join("\n", faults));

    private static string File(string id) => $"docs/rules/{id}.md";

    // Without the ids, by which a copy would differ, and without white space.
    private static string Text(string id, string section) => Regex.Replace(
        DocumentationTests.Sections(DocumentationTests.Page(id))[section], @"\s+|UNA\d{4}", "");
}
