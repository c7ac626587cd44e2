using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.CodeFixes.Editing;

namespace Unauthorized.Analyzers.CodeFixes.Fixes;

/// <summary>The base of a fix that has one offer: it rewrites the document of the site, or has nothing to offer.</summary>
public abstract class RewriteFix : Fix
{
    private readonly string _title;
    private readonly string _suffix;

    /// <summary>
    /// Takes what the user reads, what the key has behind the rule's id, such as <c>.Append</c>, and the ids of the rules that the fix
    /// serves.
    /// </summary>
    protected RewriteFix(string title, string suffix, params string[] ids)
        : base(ids) => (_title, _suffix) = (title, suffix);

    /// <summary>Whether the rewritten document is compiled before it is offered: where names or types may get in the way.</summary>
    private protected virtual bool IsTried => false;

    /// <inheritdoc/>
    protected internal sealed override async Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) =>
        Rewrite(site, cancellation) is { } root
        && (!IsTried || await StillCompiles.After(site, site.Document.WithSyntaxRoot(root), cancellation).ConfigureAwait(false))
            ? ImmutableArray.Create(new Offer(_title, site.Diagnostic.Id + _suffix))
            : ImmutableArray<Offer>.Empty;

    /// <inheritdoc/>
    protected internal sealed override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(Rewrite(site, cancellation) is { } root ? site.Document.WithSyntaxRoot(root) : site.Document);

    /// <summary>The root with the site rewritten; null where that cannot be done safely.</summary>
    private protected abstract SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation);
}
