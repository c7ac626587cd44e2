using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Conditions;

namespace Unauthorized.Analyzers.Files;

/// <summary>
/// Whether a file says anything about headers, by its text alone. Nine of ten files do not, and their bodies need not be walked. It is
/// asked once per file and lives as long as the tree, across compilations.
/// </summary>
internal static class HeaderMentions
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Cache = new();

    // A header is written through something that is called so (Headers, IHeaderDictionary, AddHeader), by its name, or by the option.
    private static readonly string[] Words = ["Header", "WWW", "Www", "www", "Challenge"];

    /// <summary>Whether the file can write a header.</summary>
    public static bool In(SyntaxTree tree, CancellationToken cancellation) =>
        (Cache.TryGetValue(tree, out StrongBox<bool>? known) ? known : Cache.GetValue(tree, file => new StrongBox<bool>(Read(file, cancellation)))).Value;

    private static bool Read(SyntaxTree tree, CancellationToken cancellation)
    {
        string text = tree.GetText(cancellation).ToString();
        foreach (string word in Words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
