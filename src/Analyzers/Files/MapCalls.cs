using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Files;

/// <summary>
/// Which <c>Map…</c> calls mention a name, as the method that is called or as a handler. It is syntax only, read once per tree and kept
/// with it, so that a change in one file does not read the others again.
/// </summary>
internal static class MapCalls
{
    private static readonly FileScan<Dictionary<string, List<SyntaxNode>>> Scan = new(Read);

    /// <summary>The calls of the compilation that mention the name.</summary>
    public static IEnumerable<SyntaxNode> Naming(string name, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (FileFacts.For(tree).Get(Scan, cancellation).TryGetValue(name, out List<SyntaxNode>? calls))
            {
                foreach (SyntaxNode call in calls)
                {
                    yield return call;
                }
            }
        }
    }

    private static Dictionary<string, List<SyntaxNode>> Read(SyntaxTree tree, CancellationToken cancellation)
    {
        Dictionary<string, List<SyntaxNode>> index = new(StringComparer.Ordinal);
        if (!tree.TryGetText(out var text) || text.ToString().IndexOf(".Map", StringComparison.Ordinal) < 0)
        {
            return index;
        }

        foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (
                node is InvocationExpressionSyntax { Expression: { } called } call
                && NameOf(called) is { } name
                && name.StartsWith("Map", StringComparison.Ordinal)
            )
            {
                Add(index, name, call);
                foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
                {
                    if (NameOf(argument.Expression) is { } handler)
                    {
                        Add(index, handler, call);
                    }
                }
            }
        }

        return index;
    }

    private static void Add(Dictionary<string, List<SyntaxNode>> index, string name, SyntaxNode call)
    {
        if (!index.TryGetValue(name, out List<SyntaxNode>? calls))
        {
            index.Add(name, calls = []);
        }

        calls.Add(call);
    }

    private static string? NameOf(ExpressionSyntax expression) =>
        expression switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name: { } member } => member
                .Identifier
                .ValueText,
            _ => null,
        };
}
