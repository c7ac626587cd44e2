using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.CodeFixes.Composition;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.CodeFixes;

/// <summary>A diagnostic in its document, as a fix gets it.</summary>
public sealed class FixSite
{
    private FixSite(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        (Document, Root, Model, Diagnostic) = (document, root, model, diagnostic);

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its root.</summary>
    public SyntaxNode Root { get; }

    /// <summary>Its semantic model.</summary>
    public SemanticModel Model { get; }

    /// <summary>What was reported.</summary>
    public SyntaxNode Node { get; private init; } = null!;

    /// <summary>The operation that answers; not the same as <see cref="Node"/> where one arm of it was reported.</summary>
    public SyntaxNode Operation { get; private init; } = null!;

    /// <summary>The diagnostic, whose properties say what the rule knew.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>What is known of the project of the site.</summary>
    internal VerdictFacts Facts =>
        Composer.For(Model.Compilation, Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider, Diagnostic.Id);

    /// <summary>How responses are written in the project of the site.</summary>
    internal FrameworkWriters Writers => RegisteredWriters.For(Model.Compilation);

    /// <summary>Finds the site of a diagnostic; null where the document has no syntax or no semantics.</summary>
    public static async Task<FixSite?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
        {
            return null;
        }

        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode operation =
            diagnostic.AdditionalLocations is [{ } first, ..]
            && first.SourceTree == diagnostic.Location.SourceTree
            && root.FullSpan.Contains(first.SourceSpan)
                ? root.FindNode(first.SourceSpan, getInnermostNodeForTie: true)
                : node;
        return await FindAsync(document, node, operation, diagnostic, cancellation).ConfigureAwait(false);
    }

    /// <summary>Finds the site again in a changed document.</summary>
    internal static async Task<FixSite?> FindAsync(
        Document document,
        SyntaxNode node,
        SyntaxNode operation,
        Diagnostic diagnostic,
        CancellationToken cancellation
    )
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return model is null || root is null ? null : new FixSite(document, root, model, diagnostic) { Node = node, Operation = operation };
    }
}
