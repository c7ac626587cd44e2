using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Status;

/// <summary>Gives a challenge hook its 401, with the handler's challenge, and a forbid hook its 403.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapHookCode))]
public sealed class SwapHookCode() : Fix(UNA2005WrongCodeInHook.Id)
{
    private const string Key = UNA2005WrongCodeInHook.Id + ".Swap";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) =>
        Task.FromResult(
            DeniedAnswer.With(Wanted(site), site.Operation, site.Model) is null
                ? ImmutableArray<Offer>.Empty
                : ImmutableArray.Create(new Offer($"Answer {Wanted(site)}", Key))
        );

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        if (DeniedAnswer.With(Wanted(site), site.Operation, site.Model) is not { } answer)
        {
            return Task.FromResult(site.Document);
        }

        SyntaxAnnotation mark = new();
        SyntaxNode root = site.Root.ReplaceNode(site.Operation, answer.WithTriviaFrom(site.Operation).WithAdditionalAnnotations(mark));
        if (
            Wanted(site) == 401
            && site.Operation is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: { } response } }
            && Handler(site, cancellation) is { } handler
            && AppendedChallenge.OfHandler(handler, site, cancellation) is { } value
        )
        {
            StatementSyntax header = AppendedChallenge.Statement(response.WithoutTrivia(), value, site.Model, site.Operation.SpanStart);
            root = root.GetAnnotatedNodes(mark).First().FirstAncestorOrSelf<StatementSyntax>() is { } statement
                ? Bodies.Surround(root, statement, before: null, after: header)
                : root;
        }

        return Task.FromResult(site.Document.WithSyntaxRoot(root));
    }

    private static int Wanted(FixSite site) => StatusEdit.TryParse(site.Diagnostic.Properties)?.Status ?? 403;

    private static INamedTypeSymbol? Handler(FixSite site, CancellationToken cancellation) =>
        site.Operation.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: "HandleChallengeAsync" } method
            ? site.Model.GetDeclaredSymbol(method, cancellation)?.ContainingType
            : null;
}
