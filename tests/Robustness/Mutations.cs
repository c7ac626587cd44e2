using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Unauthorized.Analyzers.Tests.Robustness;

/// <summary>What a text looks like while it is typed: cut off, with a token missing, doubled or replaced. The same on every run.</summary>
internal static class Mutations
{
    private const int PerFile = 24;

    private static readonly string[] Replacements = ["", "(", ")", "{", "}", ";", "=>", ".", "401", "null", "await", "return", "\"", "$\"{", "?", "switch", "<", "[", "#if"];

    /// <summary>The mutants of a text.</summary>
    public static IEnumerable<string> Of(string text, int seed)
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        Random random = new(seed);
        for (int i = 0; i < PerFile; i++)
        {
            TextSpan token = tokens[random.Next(tokens.Length)].Span;
            TextSpan other = tokens[random.Next(tokens.Length)].Span;
            yield return (i % 4) switch
            {
                0 => text[..token.End],
                1 => text[..token.Start] + text[token.End..],
                2 => text[..token.Start] + Replacements[random.Next(Replacements.Length)] + text[token.End..],
                _ => text[..token.Start] + text[other.Start..other.End] + text[token.End..],
            };
        }
    }
}
