using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>
/// A fix that changes the text of a challenge where it stands. It reads the value again as the rule did and repairs all of it at once, so
/// that Fix All meets each value one time.
/// </summary>
public abstract class ValueFix : Fix
{
    /// <inheritdoc/>
    protected ValueFix(params string[] ids)
        : base(ids) { }

    /// <summary>What the fix offers for a value that it can repair.</summary>
    private protected abstract Offer Describe(Diagnostic diagnostic, ChallengeList list);

    /// <summary>The edits that repair the value; none where nothing can be done.</summary>
    private protected abstract IEnumerable<ValueEdit> Repair(ChallengeList list, Diagnostic diagnostic);

    /// <inheritdoc/>
    protected internal sealed override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) =>
        Task.FromResult(
            Read(site, cancellation) is { } skeleton && Edit(site, skeleton) is not null
                ? ImmutableArray.Create(Describe(site.Diagnostic, ChallengeList.Parse(skeleton.Text)))
                : ImmutableArray<Offer>.Empty
        );

    /// <inheritdoc/>
    protected internal sealed override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(
            Read(site, cancellation) is { } skeleton && Edit(site, skeleton) is { } root
                ? site.Document.WithSyntaxRoot(root)
                : site.Document
        );

    private SyntaxNode? Edit(FixSite site, Skeleton skeleton)
    {
        List<ValueEdit> edits = [.. Repair(ChallengeList.Parse(skeleton.Text), site.Diagnostic)];
        return edits.Count == 0 ? null : LiteralEditor.Apply(site.Root, skeleton, edits);
    }

    private static Skeleton? Read(FixSite site, CancellationToken cancellation)
    {
        for (SyntaxNode? node = site.Operation; node is not null && node.Span == site.Operation.Span; node = node.Parent)
        {
            if (
                site.Model.GetOperation(node, cancellation) is { } operation
                && operation is not Microsoft.CodeAnalysis.Operations.IArgumentOperation
            )
            {
                IOperation top = operation;
                while (top.Parent is { } parent)
                {
                    top = parent;
                }

                return SkeletonReader.Read(operation, new LocalValues(top)) is [{ } only] ? only : null;
            }
        }

        return null;
    }
}
