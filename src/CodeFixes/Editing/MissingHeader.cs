using System;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Sets the challenge and keeps the answer: of all rewrites of a bare 401 the only one that was right in every configuration
/// (<c>on-the-wire.md</c>, fact 2). The header comes before a result and right behind a written status, in any case before the body.
/// </summary>
internal static class MissingHeader
{
    /// <summary>What ends the key of the offer to set the header.</summary>
    public const string SetHeader = ".SetHeader";

    private const string Challenge = ".Challenge";

    /// <summary>What can be done about a bare 401, the best first; leaving it to the scheme only where that is wanted.</summary>
    public static async Task<ImmutableArray<Offer>> OffersAsync(FixSite site, bool mayLeaveToScheme, CancellationToken cancellation)
    {
        ImmutableArray<Offer>.Builder offers = ImmutableArray.CreateBuilder<Offer>();
        if (ClassicSite.Is(site.Operation, site.Model))
        {
            // Other frameworks name the header otherwise, and have neither challenge nor pipeline.
            return
                ClassicChallenge.Rewrite(site, ChallengeText.For(site, cancellation), cancellation) is { } root
                && await StillCompiles.After(site, site.Document.WithSyntaxRoot(root), cancellation).ConfigureAwait(false)
                ? ImmutableArray.Create(ToSetHeader(site, cancellation))
                : ImmutableArray<Offer>.Empty;
        }

        if (await HeaderPlan.MakeAsync(site, cancellation).ConfigureAwait(false) is not null)
        {
            offers.Add(ToSetHeader(site, cancellation));
        }

        if (mayLeaveToScheme && ChallengeAnswer.For(site, cancellation) is { } answer)
        {
            offers.Add(new Offer(answer.Title, site.Diagnostic.Id + Challenge));
        }

        if (ApplicationCover.For(site, cancellation) is not null)
        {
            string title = $"Cover every bare 401 of the application with 'WWW-Authenticate: {ChallengeText.For(site, cancellation)}'";
            offers.Add(new Offer(title, site.Diagnostic.Id + ".Cover", ForProject: true));
        }

        return offers.ToImmutable();
    }

    /// <summary>Rewrites the site as the offer of that key says; the document itself where that is not possible.</summary>
    public static async Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        if (ClassicSite.Is(site.Operation, site.Model))
        {
            return ClassicChallenge.Rewrite(site, ChallengeText.For(site, cancellation), cancellation) is { } root
                ? site.Document.WithSyntaxRoot(root)
                : site.Document;
        }

        if (key.EndsWith(Challenge, StringComparison.Ordinal))
        {
            return ChallengeAnswer.For(site, cancellation) is { } answer
                ? site.Document.WithSyntaxRoot(answer.Apply(site.Root))
                : site.Document;
        }

        return await HeaderPlan.MakeAsync(site, cancellation).ConfigureAwait(false) is { } plan
            ? site.Document.WithSyntaxRoot(plan.Apply(site, ChallengeText.For(site, cancellation), cancellation))
            : site.Document;
    }

    private static Offer ToSetHeader(FixSite site, CancellationToken cancellation) =>
        new(
            $"Add '{ChallengeText.Header(site)}: {ChallengeText.For(site, cancellation)}' to this {ChallengeText.Status(site)}",
            site.Diagnostic.Id + SetHeader
        );
}
