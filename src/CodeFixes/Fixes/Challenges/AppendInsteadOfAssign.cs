using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Challenges;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;

/// <summary>Appends a handler's challenge to those of other schemes where it was assigned.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AppendInsteadOfAssign))]
public sealed class AppendInsteadOfAssign()
    : RewriteFix("Append this challenge instead of replacing the others", ".Append", UNA1010ChallengeAssigned.Id)
{
    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        if (
            site.Operation
            is not AssignmentExpressionSyntax
            {
                Parent: ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax
            } assignment
        )
        {
            return null;
        }

        ExpressionSyntax? headers = assignment.Left switch
        {
            MemberAccessExpressionSyntax { Expression: { } owner } => owner,
            ElementAccessExpressionSyntax { Expression: { } owner } => owner,
            _ => null,
        };
        if (headers is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Headers", Expression: { } response })
        {
            return null;
        }

        ExpressionSyntax append = AppendedChallenge
            .Statement(response.WithoutTrivia(), assignment.Right.WithoutTrivia(), site.Model, assignment.SpanStart)
            .Expression;
        return site.Root.ReplaceNode(assignment, append.WithTriviaFrom(assignment).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
