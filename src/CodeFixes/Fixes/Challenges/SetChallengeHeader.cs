using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Challenges;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;

/// <summary>Sets the challenge of a bare 401, leaves the 401 to the scheme, or covers all of them in the pipeline.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetChallengeHeader))]
public sealed class SetChallengeHeader()
    : Fix(
        UNA1001ResultWithoutChallenge.Id,
        UNA1002StatusWithoutChallenge.Id,
        UNA1007SignInWithoutChallenge.Id,
        UNA1012ProxyChallengeMissing.Id,
        UNA1013RedirectEventWithoutChallenge.Id,
        UNA1014CarriedWithoutChallenge.Id
    )
{
    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) =>
        MissingHeader.OffersAsync(
            site,
            mayLeaveToScheme: site.Diagnostic.Id is UNA1001ResultWithoutChallenge.Id or UNA1002StatusWithoutChallenge.Id,
            cancellation
        );

    /// <inheritdoc/>
    protected internal override Task<Solution> ApplyToProjectAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(
            ApplicationCover.For(site, cancellation)?.Apply(ChallengeText.For(site, cancellation), cancellation)
                ?? site.Document.Project.Solution
        );

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        MissingHeader.ApplyAsync(site, key, cancellation);
}
