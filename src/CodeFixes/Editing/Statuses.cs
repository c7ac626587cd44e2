using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>Status codes as code writes them.</summary>
internal static class Statuses
{
    private const string Namespace = "Microsoft.AspNetCore.Http";

    /// <summary>
    /// <c>StatusCodes.Status403Forbidden</c> where the file can name the type, its full name with the wish for a <c>using</c> elsewhere.
    /// </summary>
    public static ExpressionSyntax Constant(int status, SemanticModel model, int position)
    {
        string member = status switch
        {
            401 => "Status401Unauthorized",
            403 => "Status403Forbidden",
            407 => "Status407ProxyAuthenticationRequired",
            _ => string.Empty,
        };
        INamedTypeSymbol? type = TypeLookup.Resolve(model.Compilation, Namespace + ".StatusCodes");
        if (type is null || member.Length == 0)
        {
            return SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(status));
        }

        bool isInScope = type.ToMinimalDisplayString(model, position) == type.Name;
        ExpressionSyntax owner = isInScope
            ? SyntaxFactory.IdentifierName(type.Name)
            : SyntaxFactory
                .ParseExpression("global::" + type.ToDisplayString())
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Imports.Of(type));
        return SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, SyntaxFactory.IdentifierName(member));
    }
}
