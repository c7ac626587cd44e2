using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Composition;

namespace Unauthorized.Analyzers.Authorization;

/// <summary>Attributes of the project that derive from <c>[Authorize]</c> of MVC 5 or Web API 2.</summary>
internal static class AuthorizeAttributes
{
    /// <summary>
    /// Whether such an attribute can refuse a caller who is authenticated: it is used with roles or users, nobody here uses it, or it adds a
    /// question to that of its base. One that asks something else in place of its base, such as an API key, or that only ever asks for a
    /// user, refuses nobody who is signed in.
    /// </summary>
    public static bool MayRefuseUsers(INamedTypeSymbol attribute, CompilationFacts facts, CancellationToken cancellation)
    {
        bool adds = false;
        for (INamedTypeSymbol? current = attribute; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IMethodSymbol { IsOverride: true, Name: "AuthorizeCore" or "IsAuthorized" or "OnAuthorization" or "OnAuthorizationAsync" } decides)
                {
                    if (!TextOf(decides, cancellation).Contains("base." + decides.Name))
                    {
                        return false;
                    }

                    adds |= decides.Name is "AuthorizeCore" or "IsAuthorized";
                }
            }

            adds |= SetsRoles(TextOf(current, cancellation));
        }

        return adds || IsUsedWithRoles(attribute, facts.Compilation, cancellation);
    }

    private static bool IsUsedWithRoles(INamedTypeSymbol attribute, Compilation compilation, CancellationToken cancellation)
    {
        const string suffix = "Attribute";
        string name = attribute.Name.EndsWith(suffix, StringComparison.Ordinal) ? attribute.Name.Substring(0, attribute.Name.Length - suffix.Length) : attribute.Name;
        bool isUsed = false;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.GetText(cancellation).ToString().IndexOf(name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                string? used = node switch
                {
                    AttributeSyntax { Name: { } written } => NameOf(written),
                    ObjectCreationExpressionSyntax { Type: NameSyntax written } => NameOf(written),
                    SimpleBaseTypeSyntax { Type: NameSyntax written } => NameOf(written),
                    _ => null,
                };
                if (used is not null && (used == name || used == attribute.Name))
                {
                    isUsed = true;
                    if (node is SimpleBaseTypeSyntax || node.ToString() is { } text && (text.Contains("Roles") || text.Contains("Users")))
                    {
                        return true;
                    }
                }
            }
        }

        return !isUsed;
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };

    private static bool SetsRoles(string declaration) => declaration.Contains("Roles =") || declaration.Contains("Users =");

    private static string TextOf(ISymbol symbol, CancellationToken cancellation)
    {
        string text = string.Empty;
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            text += reference.GetSyntax(cancellation).ToString();
        }

        return text;
    }
}
