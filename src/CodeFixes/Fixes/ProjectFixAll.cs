using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Unauthorized.Analyzers.CodeFixes.Fixes;

/// <summary>
/// Fix All for a fix that has offers of both kinds: those for a project are applied once to each project, all others to each document.
/// </summary>
internal sealed class ProjectFixAll(Fix fix, FixAllProvider documents) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (
            context.CodeActionEquivalenceKey is { } key
            && await ForProjectAsync(context.Solution, context.Project, context, key, context.CancellationToken).ConfigureAwait(false)
                is { } first
        )
        {
            return CodeAction.Create("Fix all", token => ApplyAsync(context, key, first, token), key);
        }

        return await documents.GetFixAsync(context).ConfigureAwait(false) is { } action
            ? CodeAction.Create(action.Title, token => WithoutAnnotationsAsync(action, context.Solution, token), action.EquivalenceKey)
            : null;
    }

    // Annotations that have done their work would have the same documents cleaned again by the next Fix All.
    private static async Task<Solution> WithoutAnnotationsAsync(CodeAction action, Solution original, CancellationToken cancellation)
    {
        Solution changed = (await action.GetOperationsAsync(cancellation).ConfigureAwait(false))
            .OfType<ApplyChangesOperation>()
            .FirstOrDefault()
            ?.ChangedSolution
            ?? original;
        Solution plain = changed;
        foreach (
            DocumentId id in changed
                .GetChanges(original)
                .GetProjectChanges()
                .SelectMany(static p => p.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true))
        )
        {
            Document document = changed.GetDocument(id)!;
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            // the same instance would keep the tree
            plain = plain.WithDocumentText(id, SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
            if (
                await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
                && await plain.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } parsed
            )
            {
                plain = WithWarnings(root, parsed) is { } warned ? plain.WithDocumentSyntaxRoot(id, warned) : plain;
            }
        }

        return plain;
    }

    // What the preview still has to say; null where it is nothing.
    private static SyntaxNode? WithWarnings(SyntaxNode annotated, SyntaxNode parsed)
    {
        Dictionary<SyntaxNode, SyntaxAnnotation[]> warnings = [];
        foreach (SyntaxNodeOrToken warned in annotated.GetAnnotatedNodesAndTokens(WarningAnnotation.Kind))
        {
            warnings[parsed.FindNode(warned.Span, getInnermostNodeForTie: true)] = warned.GetAnnotations(WarningAnnotation.Kind).ToArray();
        }

        return warnings.Count == 0
            ? null
            : parsed.ReplaceNodes(warnings.Keys, (original, rewritten) => rewritten.WithAdditionalAnnotations(warnings[original]));
    }

    private async Task<Solution> ApplyAsync(FixAllContext context, string key, Solution first, CancellationToken cancellation)
    {
        Solution solution = first;
        if (context.Scope is FixAllScope.Solution)
        {
            foreach (Project project in context.Solution.Projects.Where(p => p.Id != context.Project.Id))
            {
                solution = await ForProjectAsync(solution, project, context, key, cancellation).ConfigureAwait(false) ?? solution;
            }
        }

        return solution;
    }

    // One site stands for all: the change is the same for each of them.
    private async Task<Solution?> ForProjectAsync(
        Solution solution,
        Project project,
        FixAllContext context,
        string key,
        CancellationToken cancellation
    )
    {
        ImmutableArray<Diagnostic> diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Document? document = solution.GetDocument(project.GetDocument(diagnostic.Location.SourceTree)?.Id);
            if (
                document is not null
                && await FixSite.FindAsync(document, diagnostic, cancellation).ConfigureAwait(false) is { } site
                && (await fix.OffersAsync(site, cancellation).ConfigureAwait(false)).FirstOrDefault(offer => offer.Key == key) is { } offer
            )
            {
                return offer.ForProject ? await fix.ApplyToProjectAsync(site, key, cancellation).ConfigureAwait(false) : null;
            }
        }

        return null;
    }
}
