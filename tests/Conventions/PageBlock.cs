using System.Text.RegularExpressions;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>A block of C# in a Markdown file.</summary>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Section">The heading that the block stands under.</param>
/// <param name="Line">The line of the file that the code starts at.</param>
/// <param name="Code">The code, each line with its line break.</param>
/// <param name="Home">What the comment before the block says that it is a part of; empty without one.</param>
internal sealed record PageBlock(string File, string Section, int Line, string Code, string Home)
{
    /// <summary>The heading of the examples that a rule reports.</summary>
    public const string Bad = "Bad code";

    /// <summary>The heading of the examples that a rule is silent on.</summary>
    public const string Good = "Good code";

    private static readonly Regex Block = new(
        "^(?:<!-- in: (?<home>[^\n]+?) -->\n+)?```csharp\n(?<code>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>The lines of the file that end in the comment that marks a report, and the ids that it names.</summary>
    public IEnumerable<PageReport> Marks => Code.Split('\n').SelectMany((text, index) =>
        Regex.Match(text, @"//(?:[ ,]*(?<id>UNA\d{4}))+\s*$").Groups["id"].Captures.Select(id => new PageReport(id.Value, Line + index)));

    /// <summary>The blocks of a file, in their order.</summary>
    public static IEnumerable<PageBlock> Of(string file)
    {
        string page = Repository.Read(file.Split('/'));
        foreach (Match match in Block.Matches(page))
        {
            Group code = match.Groups["code"];
            Match? heading = Regex.Matches(page[..match.Index], "^## (?<title>[^\n]+)$", RegexOptions.Multiline).LastOrDefault();
            int line = page[..code.Index].Count(c => c == '\n') + 1;
            yield return new(file, heading?.Groups["title"].Value ?? "before the headings", line, code.Value, match.Groups["home"].Value);
        }
    }

    /// <summary>A line of the file, or 0, as messages name it.</summary>
    public string At(int line) => $"{File}, {Section}, {(line > 0 ? $"line {line}" : $"in the code around the block of line {Line}")}";
}

/// <summary>What is reported, or said to be.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Line">The line of the page, or 0 for the code around the block.</param>
internal sealed record PageReport(string Id, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{Id} at line {Line}" : $"{Id} in the code around the block";
}
