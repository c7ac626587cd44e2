using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Status;

/// <summary>
/// Answers 401 with a challenge in place of another status: the status is rewritten where it stands, then the header is set as for any
/// bare 401, or the answer left to the default scheme where that is seen to send one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnswerChallenged))]
public sealed class AnswerChallenged() : Fix(UNA2003AnonymousAnswered403.Id, UNA2008NonStandardSessionStatus.Id)
{
    /// <inheritdoc/>
    protected internal override async Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        ImmutableArray<Offer>.Builder offers = ImmutableArray.CreateBuilder<Offer>();
        if (await UnauthorizedAsync(site, cancellation).ConfigureAwait(false) is { } bare)
        {
            foreach (Offer offer in await MissingHeader.OffersAsync(bare, mayLeaveToScheme: false, cancellation).ConfigureAwait(false))
            {
                bool setsHeader = offer.Key.EndsWith(MissingHeader.SetHeader, System.StringComparison.Ordinal);
                Document changed = await MissingHeader.ApplyAsync(bare, offer.Key, cancellation).ConfigureAwait(false);
                if (await StillCompiles.After(site, changed, cancellation).ConfigureAwait(false))
                {
                    offers.Add(
                        setsHeader
                            ? new Offer(
                                $"Answer 401 with 'WWW-Authenticate: {ChallengeText.For(site, cancellation)}' (changes the response)",
                                offer.Key
                            )
                            : new Offer(offer.Title + " (changes the response)", offer.Key)
                    );
                }
            }
        }

        return offers.ToImmutable();
    }

    /// <inheritdoc/>
    protected internal override async Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        await UnauthorizedAsync(site, cancellation).ConfigureAwait(false) is { } bare
            ? await MissingHeader.ApplyAsync(bare, key, cancellation).ConfigureAwait(false)
            : site.Document;

    // The same site with 401 in place of its status, in a document of its own.
    private static async Task<FixSite?> UnauthorizedAsync(FixSite site, CancellationToken cancellation)
    {
        ExpressionSyntax? answer = null;
        foreach (int status in new[] { 403, 419, 440, 498, 499 })
        {
            answer ??= site.Writers.WithStatus(site.Node, site.Model, status, 401);
        }

        if (answer is null)
        {
            return null;
        }

        SyntaxAnnotation marker = new();
        string? made = site.Model.GetTypeInfo(site.Node).Type?.Name;
        answer = answer.WithTriviaFrom(site.Node).WithAdditionalAnnotations(marker, Formatter.Annotation);
        SyntaxNode root = ResultUnion.Function(site.Node) is { } function
            ? site.Root.ReplaceNode(
                function,
                made is "ForbidHttpResult"
                    ? ResultUnion.Exchange(
                        function.ReplaceNode(site.Node, answer),
                        made,
                        "UnauthorizedHttpResult",
                        isStillMade: IsStillMade(site, function, made)
                    )
                    : function.ReplaceNode(site.Node, answer)
            )
            : site.Root.ReplaceNode(site.Node, answer);
        Document changed = site.Document.WithSyntaxRoot(root);
        SyntaxNode current = (await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SyntaxNode node = current.GetAnnotatedNodes(marker).First();
        return await FixSite.FindAsync(changed, node, node, site.Diagnostic, cancellation).ConfigureAwait(false);
    }

    private static bool IsStillMade(FixSite site, SyntaxNode function, string made) =>
        function
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Any(other =>
                other != site.Node && ResultUnion.Function(other) == function && site.Model.GetTypeInfo(other).Type?.Name == made
            );
}
