using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Files;

/// <summary>
/// What the files of a project say by their texts, which costs next to nothing; only the few names that a decision hangs on are bound, and
/// elsewhere.
/// </summary>
internal sealed class ProjectFiles(Compilation compilation)
{
    // A clause, a handler, a filter (IExceptionFilter, OnException) or the framework's middleware.
    private static readonly string[] ExceptionWords = ["catch", "ExceptionHandler", "ExceptionFilter", "OnException"];

    private List<(SyntaxTree Tree, FileNames Names)>? _files;

    /// <summary>The files that mention anything.</summary>
    public IReadOnlyList<(SyntaxTree Tree, FileNames Names)> Files(CancellationToken cancellation)
    {
        if (_files is { } known)
        {
            return known;
        }

        List<(SyntaxTree, FileNames)> files = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            FileNames names = FileNames.Of(tree, cancellation);
            if (names.Header || names.Callback || names.Authenticates || !names.Occurrences.IsEmpty)
            {
                files.Add((tree, names));
            }
        }

        return _files = files;
    }

    /// <summary>Whether any file names the challenge header; where none does, nothing of the project covers anything.</summary>
    public bool MentionsHeader(CancellationToken cancellation)
    {
        foreach ((SyntaxTree _, FileNames names) in Files(cancellation))
        {
            if (names.Header)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a file that names the challenge header handles exceptions, too: then it may well be the place where they become responses.
    /// </summary>
    public bool MapsExceptionsWithHeader(CancellationToken cancellation)
    {
        foreach ((SyntaxTree tree, FileNames names) in Files(cancellation))
        {
            if (names.Header && HandlesExceptions(tree.GetText(cancellation).ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HandlesExceptions(string text)
    {
        foreach (string word in ExceptionWords)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether code of the project itself says who the caller is, so that nothing may be said about authentication that is missing.
    /// </summary>
    public bool Authenticates(CancellationToken cancellation)
    {
        foreach ((SyntaxTree _, FileNames names) in Files(cancellation))
        {
            if (names.Authenticates)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any endpoint asks for a user: <c>[Authorize]</c>, <c>RequireAuthorization</c> or a fallback policy.</summary>
    public bool UsesAuthorization(CancellationToken cancellation)
    {
        foreach ((SyntaxNode _, NameOccurrence _) in Names(NameTopic.Protection, static _ => true, cancellation))
        {
            return true;
        }

        foreach (
            (SyntaxNode _, NameOccurrence _) in Names(
                NameTopic.Setting,
                static name => name is "FallbackPolicy" or "SetFallbackPolicy",
                cancellation
            )
        )
        {
            return true;
        }

        return false;
    }

    /// <summary>The names behind the mentions of a topic: code, and no comment, string or text that the preprocessor leaves out.</summary>
    public IEnumerable<(SyntaxNode Name, NameOccurrence Mention)> Names(
        NameTopic topic,
        Func<string, bool> wanted,
        CancellationToken cancellation
    )
    {
        foreach ((SyntaxTree tree, FileNames file) in Files(cancellation))
        {
            if (topic is NameTopic.Registration && !file.Services)
            {
                continue; // a list that something is added to
            }

            foreach (NameOccurrence mention in file.Occurrences)
            {
                if (mention.Topic == topic && wanted(mention.Name) && Find(tree, mention, cancellation) is { } name)
                {
                    yield return (name, mention);
                }
            }
        }
    }

    /// <summary>Whether the project calls something by that name, wherever.</summary>
    public bool Mentions(string name, CancellationToken cancellation)
    {
        foreach ((SyntaxTree _, FileNames file) in Files(cancellation))
        {
            foreach (NameOccurrence mention in file.Occurrences)
            {
                if (mention.Name == name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static SyntaxNode? Find(SyntaxTree tree, NameOccurrence mention, CancellationToken cancellation)
    {
        SyntaxToken token = tree.GetRoot(cancellation).FindToken(mention.Position);
        return token.SpanStart == mention.Position && token.Parent is SimpleNameSyntax name ? name : null;
    }
}
