using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Status;

/// <summary>Answers a token that does not validate with 401 and a challenge (RFC 6750 §3.1), keeping the body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnswerBadToken))]
public sealed class AnswerBadToken() : Fix(UNA2006TokenExceptionMapped.Id)
{
    private const string Key = UNA2006TokenExceptionMapped.Id + ".Answer401";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) =>
        Task.FromResult(
            DeniedAnswer.With(401, site.Operation, site.Model) is null
                ? ImmutableArray<Offer>.Empty
                : ImmutableArray.Create(new Offer("Answer 401", Key))
        );

    /// <inheritdoc/>
    protected internal override async Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        if (DeniedAnswer.With(401, site.Operation, site.Model) is not { } answer)
        {
            return site.Document;
        }

        SyntaxAnnotation mark = new();
        Document changed = site.Document.WithSyntaxRoot(
            site.Root.ReplaceNode(site.Operation, answer.WithTriviaFrom(site.Operation).WithAdditionalAnnotations(mark))
        );
        bool isAnswer = site.Operation is AssignmentExpressionSyntax or InvocationExpressionSyntax or ObjectCreationExpressionSyntax;
        return isAnswer
            ? await DeniedAnswer.WithChallengeAsync(changed, mark, site.Diagnostic, cancellation).ConfigureAwait(false)
            : changed;
    }
}
