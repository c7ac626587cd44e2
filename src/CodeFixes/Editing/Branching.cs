using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Turns the branch of an expression into a statement of its own, so that something can be done on that branch alone:
/// <c>return c ? a : b;</c> becomes an <c>if</c>, <c>return x switch { … };</c> a <c>switch</c> statement.
/// </summary>
internal static class Branching
{
    /// <summary>
    /// What has to be split so that the node is evaluated unconditionally in its statement or expression body: null if nothing, the
    /// <c>?:</c> or <c>switch</c> whose arm the node is; <paramref name="possible"/> is false where neither form can be split.
    /// </summary>
    public static ExpressionSyntax? ToSplit(SyntaxNode node, SyntaxNode container, out bool possible)
    {
        possible = true;
        ExpressionSyntax? split = null;
        for (SyntaxNode current = node; current != container && current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case ConditionalExpressionSyntax conditional when current != conditional.Condition:
                    split = conditional;
                    break;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when current == arm.Expression:
                    split = choice;
                    break;
                case BinaryExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.LogicalAndExpression
                        or (int)SyntaxKind.LogicalOrExpression
                        or (int)SyntaxKind.CoalesceExpression
                } binary when current == binary.Right:
                case ConditionalAccessExpressionSyntax access when current == access.WhenNotNull:
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression }:
                    possible = false;
                    return null;
                case SwitchExpressionArmSyntax or WhenClauseSyntax:
                    possible = false;
                    return null;
            }
        }

        if (split is null)
        {
            return null;
        }

        // Only an expression that is returned, assigned or all that a body has can be split into statements.
        SyntaxNode outer = split;
        while (outer.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            outer = outer.Parent;
        }

        possible =
            outer == container
            || outer.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax
            || (
                outer.Parent
                    is AssignmentExpressionSyntax
                    {
                        RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                        Parent: ExpressionStatementSyntax
                    } assignment
                && assignment.Right == outer
            );
        possible &=
            split is not SwitchExpressionSyntax choice2 || (outer.Parent is not AssignmentExpressionSyntax && IsExhaustive(choice2));
        return possible ? split : null;
    }

    /// <summary>Splits the expression of a statement and returns the new root; every arm keeps its annotations.</summary>
    public static SyntaxNode Split(SyntaxNode root, ExpressionSyntax split, StatementSyntax statement) =>
        split switch
        {
            ConditionalExpressionSyntax conditional => SplitConditional(root, conditional, statement),
            SwitchExpressionSyntax choice => root.ReplaceNode(statement, ToSwitch(choice, (ReturnStatementSyntax)statement)),
            _ => root,
        };

    private static SyntaxNode SplitConditional(SyntaxNode root, ConditionalExpressionSyntax conditional, StatementSyntax statement)
    {
        StatementSyntax whenTrue = With(statement, conditional, conditional.WhenTrue);
        StatementSyntax whenFalse = With(statement, conditional, conditional.WhenFalse);
        IfStatementSyntax branch = SyntaxFactory
            .IfStatement(conditional.Condition.WithoutTrivia(), SyntaxFactory.Block(whenTrue))
            .WithLeadingTrivia(statement.GetLeadingTrivia());
        if (statement is ReturnStatementSyntax && statement.Parent is BlockSyntax or SwitchSectionSyntax)
        {
            return root.ReplaceNode(
                statement,
                new StatementSyntax[]
                {
                    branch.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed).WithAdditionalAnnotations(Formatter.Annotation),
                    whenFalse
                        .WithLeadingTrivia(SyntaxFactory.ElasticLineFeed)
                        .WithTrailingTrivia(statement.GetTrailingTrivia())
                        .WithAdditionalAnnotations(Formatter.Annotation),
                }
            );
        }

        return root.ReplaceNode(
            statement,
            branch
                .WithElse(SyntaxFactory.ElseClause(SyntaxFactory.Block(whenFalse)))
                .WithTrailingTrivia(statement.GetTrailingTrivia())
                .WithAdditionalAnnotations(Formatter.Annotation)
        );
    }

    private static StatementSyntax With(StatementSyntax statement, ExpressionSyntax split, ExpressionSyntax arm)
    {
        SyntaxNode outer = split;
        while (outer.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            outer = outer.Parent;
        }

        return statement
            .ReplaceNode(outer, arm.WithoutTrivia())
            .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
    }

    private static StatementSyntax ToSwitch(SwitchExpressionSyntax choice, ReturnStatementSyntax statement)
    {
        IEnumerable<SwitchSectionSyntax> sections = choice.Arms.Select(arm =>
            SyntaxFactory
                .SwitchSection(
                    SyntaxFactory.SingletonList(Label(arm)),
                    SyntaxFactory.SingletonList<StatementSyntax>(
                        arm.Expression is ThrowExpressionSyntax thrown
                            ? SyntaxFactory.ThrowStatement(thrown.Expression)
                            : With(statement, choice, arm.Expression)
                    )
                )
                .WithLeadingTrivia(arm.GetLeadingTrivia())
        );
        return SyntaxFactory
            .SwitchStatement(choice.GoverningExpression.WithoutTrivia(), SyntaxFactory.List(sections))
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static SwitchLabelSyntax Label(SwitchExpressionArmSyntax arm) =>
        arm switch
        {
            { Pattern: DiscardPatternSyntax, WhenClause: null } => SyntaxFactory.DefaultSwitchLabel(),
            { Pattern: ConstantPatternSyntax constant, WhenClause: null } => SyntaxFactory.CaseSwitchLabel(
                constant.Expression.WithoutTrivia()
            ),
            _ => SyntaxFactory.CasePatternSwitchLabel(
                arm.Pattern.WithoutTrivia(),
                arm.WhenClause,
                SyntaxFactory.Token(SyntaxKind.ColonToken)
            ),
        };

    // A switch statement must not fall out at its end, so it needs a default; a discard with a condition has no label.
    private static bool IsExhaustive(SwitchExpressionSyntax choice) =>
        choice.Arms.Count(arm => arm.Pattern is DiscardPatternSyntax) == 1
        && choice.Arms.Last() is { Pattern: DiscardPatternSyntax, WhenClause: null };
}
