using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Endpoints;

/// <summary>
/// Endpoints that are handed a token as data: OAuth token endpoints, which answer 400 <c>invalid_grant</c> (RFC 6749 §5.2), and links of
/// confirmations and resets. A bad token there says nothing about who calls.
/// </summary>
internal static class TokenEndpoints
{
    private static readonly string[] Words =
    [
        "token",
        "refresh",
        "connect",
        "introspect",
        "revo",
        "oauth",
        "reset",
        "confirm",
        "invit",
        "verif",
        "unsubscribe",
        "activat",
    ];

    /// <summary>Whether the names and routes around an operation say that it belongs to such an endpoint.</summary>
    public static bool IsAround(IOperation operation, ISymbol owner)
    {
        if (Speaks(owner.Name))
        {
            return true;
        }

        foreach (AttributeData attribute in owner.GetAttributes())
        {
            foreach (TypedConstant argument in attribute.ConstructorArguments)
            {
                if (argument is { Kind: TypedConstantKind.Primitive, Value: string route } && Speaks(route))
                {
                    return true;
                }
            }
        }

        for (SyntaxNode? node = operation.Syntax; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case LocalFunctionStatementSyntax local when Speaks(local.Identifier.ValueText):
                case ArgumentSyntax
                {
                    Parent: ArgumentListSyntax
                    {
                        Parent: InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name }
                        },
                        Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string route } }, ..]
                    }
                } when name.StartsWith("Map", StringComparison.Ordinal) && Speaks(route):
                    return true;
            }
        }

        return false;
    }

    private static bool Speaks(string text) => Array.Exists(Words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
