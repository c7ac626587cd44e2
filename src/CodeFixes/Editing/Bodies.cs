using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>Makes room for statements: expression bodies become blocks, embedded statements get braces.</summary>
internal static class Bodies
{
    /// <summary>
    /// The statement in which a node is evaluated, or the expression body of a member, accessor or lambda; null elsewhere (field
    /// initialisers, attributes, queries).
    /// </summary>
    public static SyntaxNode? Container(SyntaxNode node)
    {
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case StatementSyntax statement and not BlockSyntax:
                    return statement;
                case ArrowExpressionClauseSyntax:
                case ExpressionSyntax when current.Parent is LambdaExpressionSyntax lambda && lambda.ExpressionBody == current:
                    return current;
                case QueryClauseSyntax
                or SelectOrGroupClauseSyntax
                or AttributeSyntax
                or EqualsValueClauseSyntax { Parent: ParameterSyntax or PropertyDeclarationSyntax }
                or ConstructorInitializerSyntax
                or MemberDeclarationSyntax
                and not GlobalStatementSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the function whose expression body this is returns nothing, so that the body becomes a statement and no <c>return</c>.
    /// </summary>
    public static bool IsVoid(SyntaxNode container, SemanticModel model, CancellationToken cancellation)
    {
        IMethodSymbol? function = container.Parent switch
        {
            LambdaExpressionSyntax lambda => model.GetSymbolInfo(lambda, cancellation).Symbol as IMethodSymbol,
            { } declaration => model.GetDeclaredSymbol(declaration, cancellation) as IMethodSymbol,
            _ => null,
        };
        return function is not null && (function.ReturnsVoid || (function.IsAsync && function.ReturnType is INamedTypeSymbol { Arity: 0 }));
    }

    /// <summary>
    /// Replaces an expression body by a block that holds the same expression, which keeps its annotations, and returns the new root.
    /// </summary>
    public static SyntaxNode ToBlock(SyntaxNode root, SyntaxNode container, bool isVoid)
    {
        ExpressionSyntax expression = (container as ArrowExpressionClauseSyntax)?.Expression ?? (ExpressionSyntax)container;
        StatementSyntax statement = isVoid
            ? SyntaxFactory.ExpressionStatement(expression.WithoutTrivia())
            : SyntaxFactory.ReturnStatement(expression.WithoutTrivia().WithLeadingTrivia(SyntaxFactory.Space));
        BlockSyntax block = SyntaxFactory.Block(statement).WithAdditionalAnnotations(Formatter.Annotation);
        SyntaxToken none = SyntaxFactory.Token(SyntaxKind.None);
        SyntaxNode owner = container.Parent!;
        SyntaxNode replaced = owner switch
        {
            ParenthesizedLambdaExpressionSyntax lambda => lambda
                .WithExpressionBody(null)
                .WithBlock(block)
                .WithArrowToken(WithoutLineBreak(lambda.ArrowToken)),
            SimpleLambdaExpressionSyntax lambda => lambda
                .WithExpressionBody(null)
                .WithBlock(block)
                .WithArrowToken(WithoutLineBreak(lambda.ArrowToken)),
            MethodDeclarationSyntax method => method
                .WithExpressionBody(null)
                .WithSemicolonToken(none)
                .WithBody(block.WithTrailingTrivia(method.SemicolonToken.TrailingTrivia))
                .WithParameterList(method.ParameterList.WithTrailingTrivia(SyntaxFactory.ElasticMarker)),
            LocalFunctionStatementSyntax local => local
                .WithExpressionBody(null)
                .WithSemicolonToken(none)
                .WithBody(block.WithTrailingTrivia(local.SemicolonToken.TrailingTrivia))
                .WithParameterList(local.ParameterList.WithTrailingTrivia(SyntaxFactory.ElasticMarker)),
            AccessorDeclarationSyntax accessor => accessor
                .WithExpressionBody(null)
                .WithSemicolonToken(none)
                .WithBody(block.WithTrailingTrivia(accessor.SemicolonToken.TrailingTrivia)),
            OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or ConstructorDeclarationSyntax => WithBody(
                (BaseMethodDeclarationSyntax)owner,
                block
            ),
            PropertyDeclarationSyntax property => property
                .WithExpressionBody(null)
                .WithSemicolonToken(none)
                .WithAccessorList(
                    SyntaxFactory.AccessorList(
                        SyntaxFactory.SingletonList(SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, block))
                    )
                ),
            _ => owner,
        };
        return root.ReplaceNode(owner, replaced.WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>Puts statements around one statement, giving it braces where it is embedded; the statement keeps its annotations.</summary>
    public static SyntaxNode Surround(SyntaxNode root, StatementSyntax statement, StatementSyntax? before, StatementSyntax? after)
    {
        if (before is not null)
        {
            // Comments above the statement stay above what now comes first.
            before = before.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        }

        StatementSyntax middle = before is null ? statement : statement.WithLeadingTrivia(SyntaxFactory.ElasticMarker);
        if (after is not null)
        {
            after = after.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        }

        StatementSyntax[] all = new[] { before, middle.WithAdditionalAnnotations(Formatter.Annotation), after }
            .OfType<StatementSyntax>()
            .ToArray();
        switch (statement.Parent)
        {
            case BlockSyntax or SwitchSectionSyntax:
                return root.ReplaceNode(statement, all);
            case GlobalStatementSyntax global:
                return root.ReplaceNode(global, all.Select(s => SyntaxFactory.GlobalStatement(s)));
            default:
                SyntaxTriviaList trailing = statement.GetTrailingTrivia();
                all[all.Length - 1] = all[all.Length - 1].WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
                if (before is not null)
                {
                    all[0] = all[0].WithLeadingTrivia(SyntaxFactory.ElasticMarker);
                }

                // A comment at the end of the line belongs to the statement that had it.
                int own = before is null ? 0 : 1;
                all[own] = all[own].WithTrailingTrivia(trailing);
                return root.ReplaceNode(statement, SyntaxFactory.Block(all).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    private static BaseMethodDeclarationSyntax WithBody(BaseMethodDeclarationSyntax method, BlockSyntax block) =>
        method switch
        {
            OperatorDeclarationSyntax o => o.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            ConversionOperatorDeclarationSyntax c => c.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            ConstructorDeclarationSyntax c => c.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            _ => method,
        };

    private static SyntaxToken WithoutLineBreak(SyntaxToken arrow) => arrow.WithTrailingTrivia(SyntaxFactory.Space);
}
