using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Frameworks;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Moves what an inline middleware does after <c>next()</c> into a callback that runs before the response starts (<c>on-the-wire.md</c>
/// B22).
/// </summary>
internal static class OnStarting
{
    /// <summary>The root with the statements moved; null where they cannot be moved as they are.</summary>
    public static SyntaxNode? Rewrite(FixSite site)
    {
        if (
            (site.Node as InvocationExpressionSyntax)?.ArgumentList.Arguments
            is not [{ Expression: AnonymousFunctionExpressionSyntax { Block: { Statements: { Count: > 1 } statements } block } lambda }]
        )
        {
            return null;
        }

        int next = statements.IndexOf(s =>
            s is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: InvocationExpressionSyntax } }
        );
        StatementSyntax[] after = statements.Skip(next + 1).ToArray();
        if (
            next < 0
            || after.Length == 0
            || after.Any(s =>
                s.DescendantNodesAndSelf().Any(n => n is AwaitExpressionSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax)
            )
            || ResponseAccess.Find(statements[next], site.Model, KnownTypes.For(site.Model.Compilation)) is not { } response
        )
        {
            return null;
        }

        BlockSyntax callback = SyntaxFactory.Block(
            after
                .Select((s, i) => i == 0 ? s.WithLeadingTrivia(SyntaxFactory.ElasticMarker) : s)
                .Append(SyntaxFactory.ParseStatement("return Task.CompletedTask;").WithLeadingTrivia(SyntaxFactory.ElasticLineFeed))
        );
        StatementSyntax registration = SyntaxFactory
            .ExpressionStatement(
                SyntaxFactory.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(
                        SyntaxKind.SimpleMemberAccessExpression,
                        response,
                        SyntaxFactory.IdentifierName("OnStarting")
                    ),
                    SyntaxFactory.ArgumentList(
                        SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.ParenthesizedLambdaExpression(callback)))
                    )
                )
            )
            .WithLeadingTrivia(statements[next].GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        StatementSyntax call = statements[next]
            .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        BlockSyntax moved = block.WithStatements(SyntaxFactory.List(statements.Take(next).Append(registration).Append(call)));
        return site.Root.ReplaceNode(lambda, lambda.WithBlock(moved.WithAdditionalAnnotations(Formatter.Annotation)));
    }
}
