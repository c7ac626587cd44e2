using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Files;

namespace Unauthorized.Analyzers.ExceptionMappings;

/// <summary>
/// How often the project throws <c>UnauthorizedAccessException</c>, and how often for want of authentication by the words beside it. Read
/// from syntax, once per tree; it only chooses the words of a message.
/// </summary>
internal static class AccessExceptionThrows
{
    private const string Name = "UnauthorizedAccessException";

    private static readonly FileScan<Counts> Scan = new(Read);

    private static readonly string[] Authentications =
    [
        "credential",
        "password",
        "log in",
        "login",
        "logged",
        "token",
        "authenticat",
        "signature",
        "api key",
        "invalid user",
        "user not found",
        "user id",
        "userid",
        "sign in",
        "session",
        "expired",
    ];

    /// <summary>All throws, and those about authentication.</summary>
    public static (int All, int Authentication) Of(Compilation compilation, CancellationToken cancellation)
    {
        int all = 0;
        int authentication = 0;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            Counts counts = FileFacts.For(tree).Get(Scan, cancellation);
            all += counts.All;
            authentication += counts.Authentication;
        }

        return (all, authentication);
    }

    private static Counts Read(SyntaxTree tree, CancellationToken cancellation)
    {
        int all = 0;
        int authentication = 0;
        if (tree.GetText(cancellation).ToString().IndexOf(Name, StringComparison.Ordinal) >= 0)
        {
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (
                    node
                        is ObjectCreationExpressionSyntax { Type: { } type, Parent: ThrowStatementSyntax or ThrowExpressionSyntax } creation
                    && type.ToString().EndsWith(Name, StringComparison.Ordinal)
                )
                {
                    all++;
                    string text = creation.ArgumentList?.ToString() ?? string.Empty;
                    foreach (string word in Authentications)
                    {
                        if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                        {
                            authentication++;
                            break;
                        }
                    }
                }
            }
        }

        return new Counts(all, authentication);
    }

    private sealed class Counts(int all, int authentication)
    {
        public int All { get; } = all;

        public int Authentication { get; } = authentication;
    }
}
