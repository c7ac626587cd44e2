using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Values;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>Names the header by the framework's constant, which cannot be misspelt.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameChallengeHeader))]
public sealed class NameChallengeHeader() : Fix(UNA3003MisnamedHeader.Id)
{
    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) =>
        Task.FromResult(
            Node(site) is not null && Meant(site) is { } name
                ? ImmutableArray.Create(new Offer($"Send the header '{name}'", "UNA3003.Name"))
                : ImmutableArray<Offer>.Empty
        );

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(
            Node(site) is { } node && Meant(site) is { } name
                ? site.Document.WithSyntaxRoot(site.Root.ReplaceNode(node, Right(site, name).WithTriviaFrom(node)))
                : site.Document
        );

    private static ExpressionSyntax? Node(FixSite site) => site.Node as ExpressionSyntax ?? (site.Node as ArgumentSyntax)?.Expression;

    private static string? Meant(FixSite site) => HeaderNameEdit.TryParse(site.Diagnostic.Properties)?.Name;

    private static ExpressionSyntax Right(FixSite site, string name) =>
        KnownTypes.For(site.Model.Compilation).Http.HeaderNames is null
            ? SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name))
            : SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                TypeNames.Of("Microsoft.Net.Http.Headers.HeaderNames", site.Model, site.Node.SpanStart),
                SyntaxFactory.IdentifierName(name == "WWW-Authenticate" ? "WWWAuthenticate" : "ProxyAuthenticate")
            );
}
