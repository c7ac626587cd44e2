using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Syntax;

/// <summary>
/// Names of framework types as a file can write them: short where they are in scope, else with the wish for a <c>using</c>.
/// </summary>
internal static class TypeNames
{
    /// <summary>The type's name as an expression or type; the bare last part of the name where the type is not referenced at all.</summary>
    public static NameSyntax Of(string metadataName, SemanticModel model, int position)
    {
        string shortName = metadataName.Substring(metadataName.LastIndexOf('.') + 1);
        return TypeLookup.Resolve(model.Compilation, metadataName) is not { } type || IsInScope(type, model, position)
            ? SyntaxFactory.IdentifierName(shortName)
            : SyntaxFactory
                .ParseName("global::" + metadataName)
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Import(type));
    }

    /// <summary>A generic type with its arguments; <paramref name="metadataName"/> ends in its arity.</summary>
    public static NameSyntax Generic(string metadataName, SemanticModel model, int position, params TypeSyntax[] arguments)
    {
        string shortName = metadataName.Substring(metadataName.LastIndexOf('.') + 1);
        GenericNameSyntax name = SyntaxFactory.GenericName(
            SyntaxFactory.Identifier(shortName.Substring(0, shortName.IndexOf('`'))),
            SyntaxFactory.TypeArgumentList(SyntaxFactory.SeparatedList(arguments))
        );
        return
            TypeLookup.Resolve(model.Compilation, metadataName) is not { } type
            || type.ToMinimalDisplayString(model, position).StartsWith(type.Name + "<", System.StringComparison.Ordinal)
            ? name
            : SyntaxFactory
                .QualifiedName(SyntaxFactory.ParseName("global::" + type.ContainingNamespace.ToDisplayString()), name)
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Import(type));
    }

    /// <summary>
    /// The call of an extension method. Where its class is not in scope it begins as a static call, which the simplifier shortens: the
    /// import adder shies away from a name that some extension in scope has, too, as <c>Append</c> of LINQ.
    /// </summary>
    public static InvocationExpressionSyntax ExtensionCall(
        ExpressionSyntax receiver,
        (string DeclaringType, string Method) extension,
        SemanticModel model,
        int position,
        params ExpressionSyntax[] arguments
    )
    {
        (string declaringType, string method) = extension;
        bool isInScope = TypeLookup.Resolve(model.Compilation, declaringType) is not { } type || IsInScope(type, model, position);
        ExpressionSyntax owner = isInScope ? receiver : Of(declaringType, model, position);
        InvocationExpressionSyntax call = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, SyntaxFactory.IdentifierName(method)),
            SyntaxFactory.ArgumentList(
                SyntaxFactory.SeparatedList((isInScope ? arguments : [receiver, .. arguments]).Select(SyntaxFactory.Argument))
            )
        );
        return isInScope ? call : call.WithAdditionalAnnotations(Simplifier.Annotation);
    }

    /// <summary><c>StatusCodes.Status401Unauthorized</c> or <c>StatusCodes.Status403Forbidden</c>.</summary>
    public static ExpressionSyntax Status(int status, SemanticModel model, int position) =>
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            Of("Microsoft.AspNetCore.Http.StatusCodes", model, position),
            SyntaxFactory.IdentifierName(status == 401 ? "Status401Unauthorized" : "Status403Forbidden")
        );

    private static bool IsInScope(INamedTypeSymbol type, SemanticModel model, int position) =>
        type.ToMinimalDisplayString(model, position) == type.Name;

    // The annotation by which Roslyn's import adder knows which namespace a name needs.
    private static SyntaxAnnotation Import(INamedTypeSymbol symbol) => new("SymbolId", DocumentationCommentId.CreateReferenceId(symbol));
}
