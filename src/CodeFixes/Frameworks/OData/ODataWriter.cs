using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks.OData;

/// <summary>Errors of OData, whose code is the status as text.</summary>
internal sealed class ODataWriter : FrameworkWriter
{
    /// <inheritdoc/>
    public override bool Rewrites(ExpressionSyntax answer, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        if (!MakesError(answer, change.Model))
        {
            return false;
        }

        string old = change.From.ToString(CultureInfo.InvariantCulture);
        LiteralExpressionSyntax[] codes =
        [
            .. answer
                .DescendantNodes()
                .OfType<LiteralExpressionSyntax>()
                .Where(literal => literal.Token.Value is string text && text == old && IsCode(literal)),
        ];
        if (codes is [{ } code])
        {
            string text = change.To.ToString(CultureInfo.InvariantCulture);
            rewritten = answer.ReplaceNode(
                code,
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(code)
            );
        }

        return true;
    }

    private static bool MakesError(ExpressionSyntax answer, SemanticModel model) =>
        answer is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
        && model.GetTypeInfo(answer).Type
            is { Name: "ODataErrorResult", ContainingNamespace: { Name: "Results", ContainingNamespace.Name: "OData" } };

    // The first argument, or the code of an error that is made right here; a message may say the same.
    private static bool IsCode(LiteralExpressionSyntax literal) =>
        literal.Parent switch
        {
            ArgumentSyntax { NameColon: { } name } => name.Name.Identifier.ValueText is "errorCode",
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [{ } first, ..] } } argument => first == argument,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Code" or "ErrorCode" } } => true,
            _ => false,
        };
}
