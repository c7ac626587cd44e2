using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Files;

/// <summary>A list of phrases and which of them the text of a file holds, comments and strings included.</summary>
internal sealed class Phrases
{
    private readonly string[] _phrases;
    private readonly FileScan<PhraseSet> _scan;

    /// <summary>Takes at most 64 phrases.</summary>
    public Phrases(params string[] phrases)
    {
        _phrases = phrases;
        _scan = new FileScan<PhraseSet>(Read);
    }

    /// <summary>The phrases that stand in a file, each the bit of its place in the list.</summary>
    public ulong In(SyntaxTree tree, CancellationToken cancellation) => FileFacts.For(tree).Get(_scan, cancellation).Bits;

    /// <summary>The phrases that stand in any file of a compilation.</summary>
    public ulong In(Compilation compilation, CancellationToken cancellation)
    {
        ulong found = 0;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            found |= In(tree, cancellation);
        }

        return found;
    }

    private PhraseSet Read(SyntaxTree tree, CancellationToken cancellation)
    {
        string text = tree.GetText(cancellation).ToString();
        ulong found = 0;
        for (int i = 0; i < _phrases.Length; i++)
        {
            found |= text.IndexOf(_phrases[i], StringComparison.Ordinal) >= 0 ? 1UL << i : 0;
        }

        return new PhraseSet(found);
    }

    private sealed record PhraseSet(ulong Bits);
}
