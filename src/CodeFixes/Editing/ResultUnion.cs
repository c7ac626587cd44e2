using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// The declared result of a typed route handler, <c>Results&lt;Ok, UnauthorizedHttpResult&gt;</c>, kept in step with what is returned.
/// </summary>
internal static class ResultUnion
{
    /// <summary>The function around a node that has a return type of its own: a method, a local function, or a lambda.</summary>
    public static SyntaxNode? Function(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(static n =>
            n
                is BaseMethodDeclarationSyntax
                    or LocalFunctionStatementSyntax
                    or AnonymousFunctionExpressionSyntax
                    or AccessorDeclarationSyntax
        );

    /// <summary>
    /// The function with one result type in place of another: replaced where nothing in it makes the old one any more, added beside it
    /// where something does.
    /// </summary>
    public static SyntaxNode Exchange(SyntaxNode function, string old, string replacement, bool isStillMade)
    {
        if (
            ReturnType(function) is not { } type
            || type.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault(n => n.Identifier.ValueText == old)
                is not { } name
        )
        {
            return function;
        }

        TypeSyntax member = name.Parent is QualifiedNameSyntax qualified ? qualified : name;
        bool hasReplacement = type.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == replacement);
        if (member.Parent is TypeArgumentListSyntax list && (isStillMade || hasReplacement))
        {
            if (isStillMade && hasReplacement)
            {
                return function;
            }

            TypeArgumentListSyntax changed = isStillMade
                ? list.AddArguments(Renamed(member, replacement).WithoutTrivia().WithLeadingTrivia(SyntaxFactory.Space))
                : list.WithArguments(list.Arguments.Remove(member));
            return changed.Arguments.Count < 2 && !isStillMade
                ? function.ReplaceNode(list.Parent!, changed.Arguments[0].WithTriviaFrom(list.Parent!))
                : function.ReplaceNode(list, changed);
        }

        return isStillMade ? function : function.ReplaceNode(member, Renamed(member, replacement));
    }

    private static TypeSyntax Renamed(TypeSyntax type, string name) =>
        type is QualifiedNameSyntax qualified
            ? qualified.WithRight(SyntaxFactory.IdentifierName(name).WithTriviaFrom(qualified.Right))
            : SyntaxFactory.IdentifierName(name).WithTriviaFrom(type);

    private static TypeSyntax? ReturnType(SyntaxNode function) =>
        function switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax local => local.ReturnType,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType,
            _ => null,
        };
}
