using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>Expressions that a fix may write a second time.</summary>
internal static class Repeatable
{
    /// <summary>Whether evaluating the expression does nothing: names and members, no calls.</summary>
    public static bool Is(ExpressionSyntax expression) =>
        expression switch
        {
            IdentifierNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax => true,
            MemberAccessExpressionSyntax access => Is(access.Expression),
            ParenthesizedExpressionSyntax parenthesized => Is(parenthesized.Expression),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => Is(forgiven.Operand),
            _ => false,
        };
}
