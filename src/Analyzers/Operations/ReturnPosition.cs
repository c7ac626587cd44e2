using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Operations;

/// <summary>Whether an expression is what its function returns, as it stands or as an arm of what is returned.</summary>
internal static class ReturnPosition
{
    /// <summary>Looks up through parentheses, casts, conditional and switch expressions, <c>await</c> and <c>Task.FromResult</c>.</summary>
    public static bool IsReturned(SyntaxNode expression)
    {
        for (SyntaxNode current = expression; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                case LambdaExpressionSyntax lambda when lambda.ExpressionBody == current:
                    return true;
                case ParenthesizedExpressionSyntax
                or CastExpressionSyntax
                or AwaitExpressionSyntax
                or SwitchExpressionArmSyntax
                or SwitchExpressionSyntax:
                case ConditionalExpressionSyntax conditional when conditional.Condition != current:
                case ArgumentSyntax
                {
                    Parent.Parent: InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }
                        }
                        or ObjectCreationExpressionSyntax
                        {
                            Type: GenericNameSyntax { Identifier.ValueText: "ValueTask" or "ActionResult" }
                        }
                }:
                case ArgumentListSyntax
                or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } }
                or ObjectCreationExpressionSyntax { Type: GenericNameSyntax }:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
