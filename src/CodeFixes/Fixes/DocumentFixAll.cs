using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Unauthorized.Analyzers.CodeFixes.Fixes;

/// <summary>
/// Fix All for rewrites that insert statements or change signatures: merging separate changes would drop all but one of them in the
/// same statement list, so the sites of a document are found by annotation and rewritten in turn.
/// </summary>
internal static class DocumentFixAll
{
    /// <summary>The provider for a fix.</summary>
    public static FixAllProvider For(Fix fix) =>
        FixAllProvider.Create((context, document, diagnostics) => ApplyAsync(fix, context, document, diagnostics));

    private static async Task<Document?> ApplyAsync(
        Fix fix,
        FixAllContext context,
        Document document,
        ImmutableArray<Diagnostic> diagnostics
    )
    {
        if (context.CodeActionEquivalenceKey is not { } key)
        {
            return document;
        }

        (Document marked, List<Mark> marks) = await MarkAsync(document, diagnostics, context).ConfigureAwait(false);
        Document current = marked;
        foreach (Mark mark in marks)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            SyntaxNode? root = await current.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            SyntaxNode? node = root?.GetAnnotatedNodes(mark.Node).FirstOrDefault();
            SyntaxNode? operation = root?.GetAnnotatedNodes(mark.Operation).FirstOrDefault();
            if (node is null || operation is null)
            {
                continue; // an earlier rewrite has taken the site along
            }

            FixSite? site = await FixSite
                .FindAsync(current, node, operation, mark.Diagnostic, context.CancellationToken)
                .ConfigureAwait(false);
            if (
                site is not null
                && (await fix.OffersAsync(site, context.CancellationToken).ConfigureAwait(false)).Any(offer => offer.Key == key)
            )
            {
                current = await fix.ApplyAsync(site, key, context.CancellationToken).ConfigureAwait(false);
            }
        }

        return current == marked ? document : current; // marks alone are no change
    }

    private static async Task<(Document Document, List<Mark> Marks)> MarkAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        FixAllContext context
    )
    {
        List<Mark> marks = [];
        Dictionary<SyntaxNode, List<SyntaxAnnotation>> annotations = [];
        foreach (Diagnostic diagnostic in diagnostics.OrderByDescending(d => d.Location.SourceSpan.Start))
        {
            if (await FixSite.FindAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } site)
            {
                Mark mark = new(new SyntaxAnnotation(), new SyntaxAnnotation(), diagnostic);
                marks.Add(mark);
                Annotate(annotations, site.Node, mark.Node);
                Annotate(annotations, site.Operation, mark.Operation);
            }
        }

        SyntaxNode root = (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        root = root.ReplaceNodes(annotations.Keys, (original, rewritten) => rewritten.WithAdditionalAnnotations(annotations[original]));
        return (document.WithSyntaxRoot(root), marks);
    }

    private static void Annotate(Dictionary<SyntaxNode, List<SyntaxAnnotation>> annotations, SyntaxNode node, SyntaxAnnotation annotation)
    {
        if (!annotations.TryGetValue(node, out List<SyntaxAnnotation>? list))
        {
            annotations.Add(node, list = []);
        }

        list.Add(annotation);
    }

    private sealed record Mark(SyntaxAnnotation Node, SyntaxAnnotation Operation, Diagnostic Diagnostic);
}
