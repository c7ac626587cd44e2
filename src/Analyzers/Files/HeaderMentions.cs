using System.Threading;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Files;

/// <summary>
/// Whether a file says anything about headers, by its text alone. Nine of ten files do not, and their bodies need not be walked.
/// </summary>
internal static class HeaderMentions
{
    // A header is written through something that is called so (Headers, IHeaderDictionary, AddHeader), by its name, or by the option.
    private static readonly Phrases Words = new("Header", "WWW", "Www", "www", "Challenge");

    /// <summary>Whether the file can write a header.</summary>
    public static bool In(SyntaxTree tree, CancellationToken cancellation) => Words.In(tree, cancellation) != 0;
}
