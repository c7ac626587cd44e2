using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>The pages are held to their word: their code compiles, and the rules report what the pages say.</summary>
public sealed class PageCodeTests
{

    public static TheoryData<string> Pages => DocumentationTests.Pages;

    [Theory, MemberData(nameof(Pages))]
    public Task Bad_code_is_reported_where_it_is_marked(string id) => CheckAsync(id, PageBlock.Bad, block => [.. block.Marks(id)]);

    [Theory, MemberData(nameof(Pages))]
    public Task Good_code_is_not_reported(string id) => CheckAsync(id, PageBlock.Good, _ => []);

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

    [Theory]
    [InlineData("Cause")]
    [InlineData("Why")]
    [InlineData(PageBlock.Bad)]
    public void No_page_is_the_copy_of_another(string section)
    {
        IEnumerable<string> copies = Catalogue.Descriptors.Select(rule => rule.Id).Distinct().Where(id => !Unfinished.Lacks(id, Part.Page))
            .GroupBy(id => Text(id, section))
            .Where(pages => pages.Count() > 1)
            .Select(pages => $"{string.Join(" and ", pages.Select(File))} have the same section {section}: write for each what is true of its rule alone.");
        Nothing(copies);
    }

    private static async Task CheckAsync(string id, string section, Func<PageBlock, IReadOnlyList<int>> expected)
    {
        PageBlock[] blocks = [.. PageBlock.Of(File(id)).Where(block => block.Section == section)];
        Assert.True(blocks.Length > 0, $"{File(id)}, {section}: there is no block of C#.");
        foreach (PageBlock block in blocks)
        {
            PageUnit unit = PageUnit.Of(block);
            Nothing(unit.Errors());
            IReadOnlyList<int> marked = expected(block);
            IReadOnlyList<int> reported = await unit.LinesAsync(id);
            if (!marked.SequenceEqual(reported))
            {
                IEnumerable<string> faults = marked.Except(reported).Select(line => $"{block.At(line)}: {id} is marked here and not reported.")
                    .Concat(reported.Except(marked).Select(line => $"{(line > 0 ? block.At(line) : block.At(block.Line) + ", in the code around the block")}: {id} is reported here and not marked."));
                Assert.Fail($"{string.Join("\n", faults)}\nReported: {await unit.EverythingAsync()}");
            }
        }
    }

    // Assert.Empty cuts what it found.
    private static void Nothing(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join("\n", faults));

    private static string File(string id) => $"docs/rules/{id}.md";

    // Without the ids, by which a copy would differ, and without white space.
    private static string Text(string id, string section) => Regex.Replace(
        Regex.Match(Repository.Read("docs", "rules", id + ".md"), $"^## {section}\n(.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline).Value,
        @"\s+|UNA\d{4}", "");
}
