using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Values;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>
/// Percent-encodes foreign text, after which it holds neither quotes, backslashes nor line breaks, in whatever parameter it stands. The
/// message of an exception can be replaced by a text of the application's own, which also keeps its inside to itself.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceForeignText))]
public sealed class ReplaceForeignText() : Fix(UNA3010UnescapedText.Id)
{
    private const string Encode = "UNA3010.Encode";
    private const string Replace = "UNA3010.Replace";
    private const string OwnText = "The credentials were not accepted";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        if (Expression(site) is not { } expression || site.Model.GetTypeInfo(expression, cancellation).Type is not { } type)
        {
            return Task.FromResult(ImmutableArray<Offer>.Empty);
        }

        Offer encode = new("Send the text percent-encoded", Encode);
        bool isException = OwnTextEdit.TryParse(site.Diagnostic.Properties) is not null;
        return Task.FromResult(
            isException ? ImmutableArray.Create(new Offer($"Send '{OwnText}' instead", Replace), encode) : ImmutableArray.Create(encode)
        );
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(
            Expression(site) is { } expression && Rewrite(site, expression, key, cancellation) is { } root
                ? site.Document.WithSyntaxRoot(root)
                : site.Document
        );

    private static SyntaxNode? Rewrite(FixSite site, ExpressionSyntax expression, string key, CancellationToken cancellation)
    {
        if (key == Encode)
        {
            return site.Root.ReplaceNode(expression, Encoded(site, expression, cancellation).WithTriviaFrom(expression));
        }

        return site.Node is InterpolationSyntax interpolation
            ? site.Root.ReplaceNode(
                interpolation,
                SyntaxFactory.InterpolatedStringText(
                    SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, OwnText, OwnText, default)
                )
            )
            : site.Root.ReplaceNode(
                expression,
                SyntaxFactory
                    .LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(OwnText))
                    .WithTriviaFrom(expression)
            );
    }

    private static ExpressionSyntax Encoded(FixSite site, ExpressionSyntax expression, CancellationToken cancellation)
    {
        TypeInfo type = site.Model.GetTypeInfo(expression, cancellation);
        ExpressionSyntax plain = expression.WithoutTrivia();
        ExpressionSyntax text = type.Type is { SpecialType: SpecialType.System_String }
            ? plain
            : SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression,
                    Parenthesized(plain),
                    SyntaxFactory.IdentifierName("ToString")
                )
            );
        bool isMaybeNull = type.Nullability.FlowState == NullableFlowState.MaybeNull || expression is ConditionalAccessExpressionSyntax;
        if (isMaybeNull && type.Type is { SpecialType: SpecialType.System_String })
        {
            text = SyntaxFactory.BinaryExpression(
                SyntaxKind.CoalesceExpression,
                text,
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(string.Empty))
            );
        }

        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                TypeNames.Of("System.Uri", site.Model, expression.SpanStart),
                SyntaxFactory.IdentifierName("EscapeDataString")
            ),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(text)))
        );
    }

    private static ExpressionSyntax Parenthesized(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            ? expression
            : SyntaxFactory.ParenthesizedExpression(expression);

    private static ExpressionSyntax? Expression(FixSite site) =>
        site.Node switch
        {
            InterpolationSyntax { FormatClause: null, AlignmentClause: null } interpolation => interpolation.Expression,
            ExpressionSyntax expression => expression,
            ArgumentSyntax argument => argument.Expression,
            _ => null,
        };
}
