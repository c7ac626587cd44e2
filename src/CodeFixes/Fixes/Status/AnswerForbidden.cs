using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Rules.Status;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Status;

/// <summary>
/// Answers 403 in place of 401: in the status form, which keeps the body and was right in every set-up; second by <c>Forbid()</c>, where
/// the project shows a default scheme that answers 403 and nothing is lost. The documented statuses and the union of results follow.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnswerForbidden))]
public sealed class AnswerForbidden()
    : Fix(UNA2001PermissionAnswered401.Id, UNA2002PermissionLikelyAnswered401.Id, UNA2007AccessExceptionAnswered401.Id)
{
    private const string Status = ".Status";
    private const string Forbid = ".Forbid";

    /// <inheritdoc/>
    protected internal override async Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        ImmutableArray<Offer>.Builder offers = ImmutableArray.CreateBuilder<Offer>();
        if (await IsPossibleAsync(site, ByStatus(site), cancellation).ConfigureAwait(false))
        {
            offers.Add(new Offer("Answer 403 instead of 401, with the same body (changes the response)", site.Diagnostic.Id + Status));
        }

        RegisteredSchemes schemes = ChallengeText.Schemes(site, cancellation);
        if (schemes.ForbidBehaves && await IsPossibleAsync(site, ByForbid(site), cancellation).ConfigureAwait(false))
        {
            offers.Add(
                new Offer(
                    $"Answer with 'Forbid()': '{schemes.Forbidding!.Name ?? "the default scheme"}' answers 403 (changes the response)",
                    site.Diagnostic.Id + Forbid
                )
            );
        }

        return offers.ToImmutable();
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(
            (key.EndsWith(Forbid, System.StringComparison.Ordinal) ? ByForbid(site) : ByStatus(site)) is { } root
                ? site.Document.WithSyntaxRoot(root)
                : site.Document
        );

    private static async Task<bool> IsPossibleAsync(FixSite site, SyntaxNode? root, CancellationToken cancellation) =>
        root is not null && await StillCompiles.After(site, site.Document.WithSyntaxRoot(root), cancellation).ConfigureAwait(false);

    private static SyntaxNode? ByStatus(FixSite site) =>
        site.Writers.WithStatus(site.Node, site.Model, 401, 403) is { } answer ? Replace(site, answer, "StatusCodeHttpResult") : null;

    // Forbid() leaves the answer to a handler, which sends no body: offered only where there is none to lose.
    private static SyntaxNode? ByForbid(FixSite site)
    {
        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        if (
            site.Node is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
            || ChallengeAnswer.LosesProblem(call, site, types)
            || site.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Name: "Unauthorized" } method
        )
        {
            return null;
        }

        INamedTypeSymbol declaring = method.RootDefinition().ContainingType;
        bool isKnown =
            declaring.Is(types.Mvc.ControllerBase)
            || declaring.Is(types.Mvc.PageModel)
            || declaring.Is(types.Mvc.PageBase)
            || declaring.Is(types.MinimalApi.Results)
            || declaring.Is(types.MinimalApi.TypedResults);
        SimpleNameSyntax name = call.Expression as SimpleNameSyntax ?? ((MemberAccessExpressionSyntax)call.Expression).Name;
        return isKnown
            ? Replace(site, call.ReplaceNode(name, SyntaxFactory.IdentifierName("Forbid").WithTriviaFrom(name)), "ForbidHttpResult")
            : null;
    }

    private static SyntaxNode Replace(FixSite site, ExpressionSyntax answer, string result)
    {
        SyntaxAnnotation marker = new();
        string? made = site.Model.GetTypeInfo(site.Node).Type?.Name;
        string? old = made is "UnauthorizedHttpResult" or "ChallengeHttpResult" ? made : null;
        if (ResultUnion.Function(site.Node) is not { } function)
        {
            return site.Root.ReplaceNode(site.Node, answer.WithTriviaFrom(site.Node).WithAdditionalAnnotations(Formatter.Annotation));
        }

        bool isStillMade =
            old is not null
            && function
                .DescendantNodes()
                .OfType<InvocationExpressionSyntax>()
                .Any(other =>
                    other != site.Node && ResultUnion.Function(other) == function && site.Model.GetTypeInfo(other).Type?.Name == old
                );
        SyntaxNode changed = function.ReplaceNode(
            site.Node,
            answer.WithTriviaFrom(site.Node).WithAdditionalAnnotations(Formatter.Annotation)
        );
        changed = old is null ? changed : ResultUnion.Exchange(changed, old, result, isStillMade);
        changed = DocumentedStatus.AddToMethod(function, changed, 401, 403, site.Model);
        SyntaxNode root = site.Root.ReplaceNode(function, changed.WithAdditionalAnnotations(marker));
        return DocumentedStatus.AddToMapping(root, root.GetAnnotatedNodes(marker).First(), 401, 403);
    }
}
