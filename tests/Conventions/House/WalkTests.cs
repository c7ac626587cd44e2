using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>The walks of <c>docs/architecture.md</c> go through code that is there, and never back.</summary>
public sealed partial class WalkTests
{
    [Fact]
    public void Each_hop_is_there_and_none_goes_back()
    {
        List<string> faults = [];
        int last = -1;
        int hops = 0;
        foreach (Match hop in Hop().Matches(Repository.Read("docs", "architecture.md")))
        {
            hops++;
            string path = hop.Groups["file"].Value;
            string file = Repository.Path([.. (path.StartsWith("CodeFixes/", StringComparison.Ordinal) ? "src/" + path : "src/Analyzers/" + path).Split('/')]);
            int row = Rooms.Of(Rooms.FolderOf(file))?.Row ?? -1;
            bool isFirst = hop.Groups["number"].Value == "1";
            if (!Declares(file, hop.Groups["member"].Value))
            {
                faults.Add($"{path} declares no {hop.Groups["member"].Value}");
            }
            else if (!isFirst && row < last)
            {
                faults.Add($"hop {hop.Groups["number"].Value} goes back to {path}");
            }

            last = row;
        }

        Expect.None(faults);
        Assert.True(hops > 10, "The walks are not found in docs/architecture.md.");
    }

    private static bool Declares(string file, string member) =>
        Sources.Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file)?.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Any(node => (node as MethodDeclarationSyntax)?.Identifier.Text == member || (node as PropertyDeclarationSyntax)?.Identifier.Text == member) is true;

    [GeneratedRegex(@"^\| (?<number>\d+) \| `(?<file>[\w/.]+)` `(?<member>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Hop();
}
