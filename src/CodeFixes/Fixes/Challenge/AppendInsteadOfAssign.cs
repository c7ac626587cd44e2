using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Challenge;

namespace Unauthorized.Analyzers.CodeFixes.Challenge;

/// <summary>Appends a handler's challenge to those of other schemes where it was assigned.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AppendInsteadOfAssign))]
public sealed class AppendInsteadOfAssign() : Fix(UNA1010ChallengeAssigned.Id)
{
    private const string Key = UNA1010ChallengeAssigned.Id + ".Append";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) => Task.FromResult(
        Rewrite(site) is null ? ImmutableArray<Offer>.Empty : ImmutableArray.Create(new Offer("Append this challenge instead of replacing the others", Key)));

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(Rewrite(site) is { } root ? site.Document.WithSyntaxRoot(root) : site.Document);

    private static SyntaxNode? Rewrite(FixSite site)
    {
        if (site.Operation is not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax } assignment)
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

        ExpressionSyntax append = AppendedChallenge.Statement(response.WithoutTrivia(), assignment.Right.WithoutTrivia(), site.Model, assignment.SpanStart).Expression;
        return site.Root.ReplaceNode(assignment, append.WithTriviaFrom(assignment).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
