using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Frameworks.Katana;

/// <summary>
/// Whether a middleware or authentication handler of Katana stands in front of the whole application, or in a branch of it
/// (<c>app.Map("/api", branch => …)</c>), by what registers it. It reads syntax alone, and only ever silences.
/// </summary>
internal static class KatanaHandlers
{
    /// <summary>Whether the class may see every request; one whose registration is out of sight is taken to do so.</summary>
    public static bool MaySeeEverything(string type, Compilation compilation, CancellationToken cancellation)
    {
        HashSet<string> known = new(StringComparer.Ordinal) { type };
        Queue<string> names = new(known);
        bool isInBranch = false;
        while (names.Count > 0)
        {
            string name = names.Dequeue();
            foreach (SyntaxNode use in Uses(name, compilation, cancellation))
            {
                if (IsInBranch(use))
                {
                    isInBranch = true;
                }
                else if (Registrar(use) is not { } registrar)
                {
                    return true;
                }
                else if (known.Add(registrar))
                {
                    names.Enqueue(registrar);
                }
            }
        }

        return !isInBranch;
    }

    // new T(), typeof(T), Use<T>(), app.UseT()
    private static IEnumerable<SyntaxNode> Uses(string name, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.GetText(cancellation).ToString().IndexOf(name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (
                    node is IdentifierNameSyntax identifier
                    && identifier.Identifier.ValueText == name
                    && node.Parent
                        is ObjectCreationExpressionSyntax
                            or TypeOfExpressionSyntax
                            or TypeArgumentListSyntax { Parent.Parent: MemberAccessExpressionSyntax }
                            or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax }
                )
                {
                    yield return node;
                }
            }
        }
    }

    private static bool IsInBranch(SyntaxNode use)
    {
        for (SyntaxNode? current = use.Parent; current is not (null or MemberDeclarationSyntax); current = current.Parent)
        {
            if (
                current is AnonymousFunctionExpressionSyntax
                {
                    Parent: ArgumentSyntax
                    {
                        Parent.Parent: InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Map" or "MapWhen" }
                        }
                    }
                }
            )
            {
                return true;
            }
        }

        return false;
    }

    // The middleware that creates a handler, and the extension method that registers a middleware, are used in their turn.
    private static string? Registrar(SyntaxNode use) =>
        use.FirstAncestorOrSelf<MethodDeclarationSyntax>() switch
        {
            { Identifier.ValueText: "CreateHandler", Parent: ClassDeclarationSyntax middleware } => middleware.Identifier.ValueText,
            { ParameterList.Parameters: [{ } first, ..] } extension when first.Modifiers.Any(SyntaxKind.ThisKeyword) => extension
                .Identifier
                .ValueText,
            _ => null,
        };
}
