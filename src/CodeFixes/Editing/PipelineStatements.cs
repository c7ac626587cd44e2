using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Puts statements such as <c>app.UseAuthentication();</c> before or behind others, in blocks and among top-level statements.
/// </summary>
internal static class PipelineStatements
{
    /// <summary><c>BUILDER.NAME();</c></summary>
    public static StatementSyntax Call(ExpressionSyntax builder, string name) =>
        SyntaxFactory
            .ExpressionStatement(
                SyntaxFactory.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(
                        SyntaxKind.SimpleMemberAccessExpression,
                        builder.WithoutTrivia(),
                        SyntaxFactory.IdentifierName(name)
                    )
                )
            )
            .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>The statement of a call that is nothing but that call on a repeatable builder; null for a chain or an argument.</summary>
    public static ExpressionStatementSyntax? Own(SyntaxNode call, out ExpressionSyntax? builder)
    {
        builder = (call as InvocationExpressionSyntax)?.Expression
            is MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax or ThisExpressionSyntax or MemberAccessExpressionSyntax
            } access
            ? access.Expression
            : null;
        return builder is not null && call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
            ? statement
            : null;
    }

    /// <summary>
    /// The statement around a node that stands directly in its function: what is put beside it runs whatever the branches within do.
    /// </summary>
    public static StatementSyntax? Outermost(SyntaxNode node)
    {
        StatementSyntax? outermost = null;
        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case StatementSyntax statement and not BlockSyntax when statement.Parent is BlockSyntax or GlobalStatementSyntax:
                    outermost = statement;
                    break;
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return outermost;
            }

            if (ancestor is LocalFunctionStatementSyntax && outermost != ancestor)
            {
                return outermost;
            }
        }

        return outermost;
    }

    /// <summary>The root with statements before an anchor, or behind it. Comments above the anchor stay with it.</summary>
    public static SyntaxNode Insert(SyntaxNode root, StatementSyntax anchor, bool before, params StatementSyntax[] statements)
    {
        List<StatementSyntax> placed = [];
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(
            anchor.GetLeadingTrivia().Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia))
        );
        foreach (StatementSyntax statement in statements)
        {
            placed.Add(statement.WithLeadingTrivia(indentation).WithTrailingTrivia(LineEnd(root)));
        }

        if (before)
        {
            // The blank line above the anchor stays above what now comes first.
            SyntaxTriviaList own = anchor.GetLeadingTrivia();
            if (!own.Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.IsDirective))
            {
                placed[0] = placed[0].WithLeadingTrivia(own);
                StatementSyntax moved = anchor.WithLeadingTrivia(indentation);
                return anchor.Parent is GlobalStatementSyntax global
                    ? root.ReplaceNode(global, placed.Append(moved).Select(s => SyntaxFactory.GlobalStatement(s)))
                    : root.ReplaceNode(anchor, placed.Append(moved));
            }
        }

        if (anchor.Parent is GlobalStatementSyntax own2)
        {
            IEnumerable<GlobalStatementSyntax> globals = placed.Select(s => SyntaxFactory.GlobalStatement(s));
            return before ? root.InsertNodesBefore(own2, globals) : root.InsertNodesAfter(own2, globals);
        }

        return before ? root.InsertNodesBefore(anchor, placed) : root.InsertNodesAfter(anchor, placed);
    }

    private static SyntaxTrivia LineEnd(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end
            ? end
            : SyntaxFactory.LineFeed;
}
