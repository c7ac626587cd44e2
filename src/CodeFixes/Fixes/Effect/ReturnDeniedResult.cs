using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Effect;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Effect;

/// <summary>
/// Gives the result the status that was meant and keeps its body; the write that had no effect goes, and a 401 gets its challenge
/// (<c>on-the-wire.md</c> C13).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnDeniedResult))]
public sealed class ReturnDeniedResult() : Fix(UNA5003StatusOverridden.Id)
{
    private const string Key = UNA5003StatusOverridden.Id + ".ReturnIt";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) =>
        Task.FromResult(
            Rewrite(site, new SyntaxAnnotation()) is null
                ? ImmutableArray<Offer>.Empty
                : ImmutableArray.Create(new Offer($"Return the {Status(site)} in the result", Key))
        );

    /// <inheritdoc/>
    protected internal override async Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        SyntaxAnnotation mark = new();
        if (Rewrite(site, mark) is not { } root)
        {
            return site.Document;
        }

        Document changed = site.Document.WithSyntaxRoot(root);
        return Status(site) == 401
            ? await DeniedAnswer.WithChallengeAsync(changed, mark, site.Diagnostic, cancellation).ConfigureAwait(false)
            : changed;
    }

    private static SyntaxNode? Rewrite(FixSite site, SyntaxAnnotation mark)
    {
        if (SendEdit.TryParse(site.Diagnostic.Properties) is not null)
        {
            return null; // there is no result, the framework sends what nobody sent
        }

        if (
            site.Operation.FirstAncestorOrSelf<StatementSyntax>() is not ReturnStatementSyntax { Expression: { } returned } end
            || (returned != site.Operation && site.Node != site.Operation)
        )
        {
            return site.Node == site.Operation && DeniedAnswer.With(Status(site), site.Operation, site.Model) is { } alone
                ? site.Root.ReplaceNode(site.Operation, alone.WithTriviaFrom(site.Operation).WithAdditionalAnnotations(mark))
                : null;
        }

        if (DeniedAnswer.With(Status(site), site.Operation, site.Model) is not { } answer)
        {
            return null;
        }

        SyntaxNode root = site.Root.TrackNodes(new[] { site.Operation, site.Node.FirstAncestorOrSelf<StatementSyntax>()!, end }.Distinct());
        root = root.ReplaceNode(
            root.GetCurrentNode(site.Operation)!,
            answer.WithTriviaFrom(site.Operation).WithAdditionalAnnotations(mark)
        );
        if (site.Node == site.Operation)
        {
            return root;
        }

        // A return that other paths share must keep its status.
        StatementSyntax write = site.Node.FirstAncestorOrSelf<StatementSyntax>()!;
        if (site.Node.Parent is not ExpressionStatementSyntax || write.Parent != end.Parent || write.Parent is not BlockSyntax block)
        {
            return null;
        }

        bool isNext = block.Statements.IndexOf(end) == block.Statements.IndexOf(write) + 1;
        root = isNext
            ? root.ReplaceNode(root.GetCurrentNode(end)!, root.GetCurrentNode(end)!.WithLeadingTrivia(write.GetLeadingTrivia()))
            : root;
        return root.RemoveNode(root.GetCurrentNode(write)!, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    private static int Status(FixSite site) => StatusEdit.TryParse(site.Diagnostic.Properties)?.Status ?? 401;
}
