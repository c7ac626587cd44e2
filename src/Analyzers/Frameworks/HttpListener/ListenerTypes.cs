using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.HttpListener;

/// <summary><c>System.Net.HttpListener</c>, a server in the base class library.</summary>
internal sealed class ListenerTypes(Compilation compilation)
{
    private const string Word = "HttpListener";

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Trees = new();

    /// <summary><c>HttpListenerResponse</c>.</summary>
    public INamedTypeSymbol? Response { get; } = KnownTypes.Resolve(compilation, "System.Net.HttpListenerResponse");

    /// <summary><c>HttpListenerRequest</c>.</summary>
    public INamedTypeSymbol? Request { get; } = KnownTypes.Resolve(compilation, "System.Net.HttpListenerRequest");

    /// <summary><c>HttpListenerContext</c>.</summary>
    public INamedTypeSymbol? Context { get; } = KnownTypes.Resolve(compilation, "System.Net.HttpListenerContext");

    /// <summary>
    /// Whether any file mentions the listener. Every compilation references the type, so only its name in the source tells a server from
    /// a console program; a file is looked at once and not again while it stays as it is.
    /// </summary>
    public static bool IsMentioned(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (Trees.GetValue(tree, static t => new StrongBox<bool>(Mentions(t.GetText()))).Value)
            {
                return true;
            }
        }

        return false;
    }

    // In pieces, so that no file is copied as a whole; each piece begins with the end of the one before.
    private static bool Mentions(SourceText text)
    {
        const int piece = 8192;
        char[] buffer = new char[Math.Min(piece, text.Length)];
        for (int start = 0; start + Word.Length <= text.Length; start += piece - Word.Length)
        {
            int length = Math.Min(piece, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            if (new ReadOnlySpan<char>(buffer, 0, length).IndexOf(Word.AsSpan(), StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
