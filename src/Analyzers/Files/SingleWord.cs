using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Unauthorized.Analyzers.Files;

/// <summary>
/// One word, looked for in the files of every compilation, also in those without a web framework: so no file is copied for it.
/// </summary>
internal sealed class SingleWord
{
    private readonly string _word;
    private readonly FileScan<object> _scan;

    /// <summary>Takes the word.</summary>
    public SingleWord(string word)
    {
        _word = word;
        _scan = new FileScan<object>((tree, cancellation) => Stands(tree.GetText(cancellation)));
    }

    /// <summary>Whether any file holds the word.</summary>
    public bool IsIn(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if ((bool)FileFacts.For(tree).Get(_scan, CancellationToken.None))
            {
                return true;
            }
        }

        return false;
    }

    // In pieces; each begins with the end of the one before.
    private bool Stands(SourceText text)
    {
        const int piece = 8192;
        char[] buffer = new char[Math.Min(piece, text.Length)];
        for (int start = 0; start + _word.Length <= text.Length; start += piece - _word.Length)
        {
            int length = Math.Min(piece, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            if (new ReadOnlySpan<char>(buffer, 0, length).IndexOf(_word.AsSpan(), StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
