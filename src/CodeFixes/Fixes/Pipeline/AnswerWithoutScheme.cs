using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Rules.Pipeline;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;

/// <summary>Answers 403 by its status where no scheme could answer a forbid (<c>on-the-wire.md</c>, fact 3).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnswerWithoutScheme))]
public sealed class AnswerWithoutScheme() : Fix(UNA4004ChallengeWithoutScheme.Id)
{
    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) =>
        Task.FromResult(
            Rewrite(site) is null
                ? ImmutableArray<Offer>.Empty
                : ImmutableArray.Create(new Offer("Answer 403 by its status", UNA4004ChallengeWithoutScheme.Id + ".Status"))
        );

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(
            Rewrite(site) is { } rewritten
                ? site.Document.WithSyntaxRoot(site.Root.ReplaceNode(site.Node, rewritten.WithTriviaFrom(site.Node)))
                : site.Document
        );

    private static ExpressionSyntax? Rewrite(FixSite site)
    {
        ArgumentListSyntax status = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Status(site))));
        ITypeSymbol? converted = site.Model.GetTypeInfo(site.Node).ConvertedType;
        switch (site.Node)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
                when NameOf(call) is { Identifier.ValueText: "Forbid" } name && converted?.Name is not "ForbidHttpResult":
                return call.ReplaceNode(name, SyntaxFactory.IdentifierName("StatusCode").WithTriviaFrom(name)).WithArgumentList(status);
            case ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null } creation
                when creation.Type is IdentifierNameSyntax { Identifier.ValueText: "ForbidResult" }
                    && converted?.Name is not "ForbidResult":
                return creation
                    .WithType(SyntaxFactory.IdentifierName("StatusCodeResult").WithTriviaFrom(creation.Type))
                    .WithArgumentList(status);
            default:
                return null; // a challenge has no form without a scheme, and neither has an attribute
        }
    }

    private static ExpressionSyntax Status(FixSite site) =>
        site
            .Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: "StatusCodes")
            .Any(s => s.ToDisplayString() == "Microsoft.AspNetCore.Http.StatusCodes")
            ? SyntaxFactory.ParseExpression("StatusCodes.Status403Forbidden")
            : SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(403));

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax name => name,
            _ => null,
        };
}
