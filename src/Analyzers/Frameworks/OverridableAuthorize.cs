using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// Attributes that authorize by methods which a class of the project can override, as <c>[Authorize]</c> did before ASP.NET Core.
/// </summary>
internal static class OverridableAuthorize
{
    /// <summary>
    /// The roles of a type by the framework's attribute: none where it does not derive from it; one that still asks its base asks who
    /// calls.
    /// </summary>
    public static TypeRoles RolesOf(ITypeSymbol type, INamedTypeSymbol? root) =>
        !type.IsOrDerivesFrom(root)
            ? TypeRoles.None
            : TypeRoles.OverridableAuthorize | (AsksBase(type, root!) ? TypeRoles.Authorizes : TypeRoles.None);

    /// <summary>
    /// Whether such an attribute can refuse a caller who is authenticated: it is used with roles or users, nobody here uses it, or it adds
    /// a
    /// question to that of its base. One that asks something else in place of its base, such as an API key, or that only ever asks for a
    /// user, refuses nobody who is signed in.
    /// </summary>
    public static bool MayRefuseUsers(INamedTypeSymbol attribute, FrameworkFacts facts, CancellationToken cancellation)
    {
        bool adds = false;
        for (INamedTypeSymbol? current = attribute; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IMethodSymbol decides && Decides(decides))
                {
                    if (!CallsBase(decides, cancellation))
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

    private static bool AsksBase(ITypeSymbol attribute, ITypeSymbol root)
    {
        for (ITypeSymbol? current = attribute; current is not null && !current.Is(root); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IMethodSymbol decides && Decides(decides) && !CallsBase(decides, CancellationToken.None))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Decides(IMethodSymbol method) =>
        method is { IsOverride: true, Name: "AuthorizeCore" or "IsAuthorized" or "OnAuthorization" or "OnAuthorizationAsync" };

    private static bool CallsBase(IMethodSymbol method, CancellationToken cancellation) =>
        TextOf(method, cancellation).Contains("base." + method.Name);

    private static bool IsUsedWithRoles(INamedTypeSymbol attribute, Compilation compilation, CancellationToken cancellation)
    {
        const string suffix = "Attribute";
        string name = attribute.Name.EndsWith(suffix, StringComparison.Ordinal)
            ? attribute.Name.Substring(0, attribute.Name.Length - suffix.Length)
            : attribute.Name;
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

    private static string NameOf(NameSyntax name) =>
        name switch
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
