using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Status;

/// <summary>Documents the status that the code answers: in place of the one that is never answered, or beside one that is true.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DocumentAnswered))]
public sealed class DocumentAnswered() : Fix(UNA2009DocumentedStatusContradicts.Id)
{
    private const string Change = UNA2009DocumentedStatusContradicts.Id + ".Change";
    private const string Add = UNA2009DocumentedStatusContradicts.Id + ".Add";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        (int old, int answered) = Statuses(site);
        Offer? offer =
            Rewrite(site) is null ? null
            : Adds(site) ? new Offer($"Document {answered} beside {old}", Add)
            : new Offer($"Document {answered} instead of {old}", Change);
        return Task.FromResult(offer is null ? ImmutableArray<Offer>.Empty : ImmutableArray.Create(offer));
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(Rewrite(site) is { } root ? site.Document.WithSyntaxRoot(root) : site.Document);

    private static SyntaxNode? Rewrite(FixSite site)
    {
        (int old, int answered) = Statuses(site);
        bool adds = Adds(site);
        if (
            site.Node.FirstAncestorOrSelf<AttributeSyntax>() is
            { Parent: AttributeListSyntax { Parent: MethodDeclarationSyntax method } list } attribute
        )
        {
            AttributeSyntax changed = DocumentedStatus.Changed(attribute, old, answered, site.Model);
            return !adds
                ? site.Root.ReplaceNode(attribute, changed)
                : site.Root.ReplaceNode(
                    method,
                    method.WithAttributeLists(DocumentedStatus.With(method.AttributeLists, method.AttributeLists.IndexOf(list), changed))
                );
        }

        return
            site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>()
                is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Produces" or "ProducesProblem" } } call
            ? site.Root.ReplaceNode(
                call,
                adds ? DocumentedStatus.Beside(call, old, answered) : DocumentedStatus.WithText(call, old, answered)
            )
            : null;
    }

    private static bool Adds(FixSite site) => DocumentEdit.TryParse(site.Diagnostic.Properties) is { Change: DocumentChange.Add };

    // The constant at the site says which of the two is documented; the code answers the other.
    private static (int Old, int Answered) Statuses(FixSite site) =>
        site.Node.ToString().IndexOf("403", System.StringComparison.Ordinal) >= 0
        || site.Node.ToString().IndexOf("Forbidden", System.StringComparison.Ordinal) >= 0
            ? (403, 401)
            : (401, 403);
}
