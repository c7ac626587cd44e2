using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Operations;

/// <summary>The operands of <c>a || b || c</c>, in the order in which they are written; parentheses keep together what they hold.</summary>
internal static class LogicalOperands
{
    /// <summary>The operands; the condition itself where it is no <c>||</c>.</summary>
    public static IReadOnlyList<ExpressionSyntax> OfOr(ExpressionSyntax condition)
    {
        List<ExpressionSyntax> operands = [];
        Add(condition, operands);
        return operands;
    }

    /// <summary>An expression without the parentheses around it.</summary>
    public static ExpressionSyntax Unwrap(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax parenthesized ? Unwrap(parenthesized.Expression) : expression;

    private static void Add(ExpressionSyntax condition, List<ExpressionSyntax> into)
    {
        if (condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either)
        {
            Add(either.Left, into);
            Add(either.Right, into);
        }
        else
        {
            into.Add(condition);
        }
    }
}
