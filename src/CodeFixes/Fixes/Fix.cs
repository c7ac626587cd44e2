using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Unauthorized.Analyzers.CodeFixes.Fixes;

/// <summary>One rewrite that a fix offers.</summary>
/// <param name="Title">What the user reads; it says when the wire changes.</param>
/// <param name="Key">The equivalence key, the same for every site of this kind: <c>UNA1001.SetHeader</c>.</param>
/// <param name="ForProject">Whether it is one change for the whole project, wherever in it that has to be made.</param>
public sealed record Offer(string Title, string Key, bool ForProject = false);

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

    /// <summary>Makes the one change for the whole project that the offer of that key says; the solution itself where that is not possible.</summary>
    protected internal virtual Task<Solution> ApplyToProjectAsync(FixSite site, string key, CancellationToken cancellation) => Task.FromResult(site.Document.Project.Solution);

    /// <summary>Rewrites the site as the offer of that key says; the document itself where that is not possible.</summary>
    protected internal abstract Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation);
}

/// <summary>A diagnostic in its document, as a fix gets it.</summary>
public sealed class FixSite
{
    private FixSite(Document document, SyntaxNode root, SemanticModel model, SyntaxNode node, SyntaxNode operation, Diagnostic diagnostic)
    {
        (Document, Root, Model, Node, Operation, Diagnostic) = (document, root, model, node, operation, diagnostic);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its root.</summary>
    public SyntaxNode Root { get; }

    /// <summary>Its semantic model.</summary>
    public SemanticModel Model { get; }

    /// <summary>What was reported.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The operation that answers; not the same as <see cref="Node"/> where one arm of it was reported.</summary>
    public SyntaxNode Operation { get; }

    /// <summary>The diagnostic, whose properties say what the rule knew.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>Finds the site of a diagnostic; null where the document has no syntax or no semantics.</summary>
    public static async Task<FixSite?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
        {
            return null;
        }

        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode operation = diagnostic.AdditionalLocations is [{ } first, ..] && first.SourceTree == diagnostic.Location.SourceTree && root.FullSpan.Contains(first.SourceSpan)
            ? root.FindNode(first.SourceSpan, getInnermostNodeForTie: true)
            : node;
        return await FindAsync(document, node, operation, diagnostic, cancellation).ConfigureAwait(false);
    }

    /// <summary>Finds the site again in a changed document.</summary>
    internal static async Task<FixSite?> FindAsync(Document document, SyntaxNode node, SyntaxNode operation, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return model is null || root is null ? null : new FixSite(document, root, model, node, operation, diagnostic);
    }
}
