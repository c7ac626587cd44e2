using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Fixes;

/// <summary>
/// The base of every fix. A fix decides what it can offer before it offers it, rewrites one site of one document, and thereby has Fix
/// All: the sites of a document are rewritten one after the other, each on what the others left.
/// </summary>
public abstract class Fix : CodeFixProvider
{
    private readonly FixAllProvider _fixAll;

    /// <summary>Takes the ids of the rules that the fix serves.</summary>
    protected Fix(params string[] ids)
    {
        FixableDiagnosticIds = ids.ToImmutableArray();
        _fixAll = new ProjectFixAll(this, DocumentFixAll.For(this));
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            FixSite? site = await FixSite.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (site is null || !Parses(site.Node))
            {
                continue;
            }

            foreach (Offer offer in await OffersAsync(site, context.CancellationToken).ConfigureAwait(false))
            {
                CodeAction action = offer.ForProject
                    ? CodeAction.Create(offer.Title, token => ApplyToProjectAsync(site, offer.Key, token), offer.Key)
                    : CodeAction.Create(offer.Title, token => ApplyAsync(site, offer.Key, token), offer.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    // Roslyn's formatter throws on some half-typed members, so they are left alone until they parse.
    private static bool Parses(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.ContainsDiagnostics != true;

    /// <summary>What can be done at a site, the best first; empty where the code cannot be rewritten safely.</summary>
    protected internal abstract Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation);

    /// <summary>
    /// Makes the one change for the whole project that the offer of that key says; the solution itself where that is not possible.
    /// </summary>
    protected internal virtual Task<Solution> ApplyToProjectAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(site.Document.Project.Solution);

    /// <summary>Rewrites the site as the offer of that key says; the document itself where that is not possible.</summary>
    protected internal abstract Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation);
}
