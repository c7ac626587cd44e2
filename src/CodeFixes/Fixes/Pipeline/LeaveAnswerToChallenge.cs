using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Rules.Pipeline;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;

/// <summary>
/// Takes the writes out of a JWT event that comes before the answer, so that the challenge answers (<c>on-the-wire.md</c> C13, 8b3); lets a
/// challenge event that writes take the answer over first (8e).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeaveAnswerToChallenge))]
public sealed class LeaveAnswerToChallenge() : Fix(UNA4003ResponseWrittenBeforeChallenge.Id)
{
    private const string Remove = UNA4003ResponseWrittenBeforeChallenge.Id + ".Remove";

    private const string TakeOver = UNA4003ResponseWrittenBeforeChallenge.Id + ".TakeOver";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        Offer? offer = TakesOver(site)
            ? Handle(site, cancellation) is null
                ? null
                : new Offer("Call 'HandleResponse()' and append the scheme's challenge before writing", TakeOver)
            : Removed(site, cancellation) is null
                ? null
                : new Offer("Remove the write: the challenge that follows answers 401 with its header", Remove);
        return Task.FromResult(offer is null ? ImmutableArray<Offer>.Empty : ImmutableArray.Create(offer));
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(
            (key == TakeOver ? Handle(site, cancellation) : Removed(site, cancellation)) is { } root
                ? site.Document.WithSyntaxRoot(root)
                : site.Document
        );

    private static bool TakesOver(FixSite site) => EventEdit.TryParse(site.Diagnostic.Properties) is { Change: EventChange.TakeOver };

    private static SyntaxNode? Removed(FixSite site, CancellationToken cancellation) =>
        ResponseWrites.Remove(site.Root, site.Operation, site.Model, KnownTypes.For(site.Model.Compilation), cancellation);

    private static SyntaxNode? Handle(FixSite site, CancellationToken cancellation)
    {
        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        if (!Insertion.IsPossible(site.Operation) || ContextName(site.Operation, site.Model, types, cancellation) is not { } context)
        {
            return null;
        }

        ExpressionSyntax response = SyntaxFactory.ParseExpression(context + ".Response");
        List<StatementSyntax> before =
        [
            SyntaxFactory.ParseStatement(context + ".HandleResponse();").WithAdditionalAnnotations(Formatter.Annotation),
        ];
        if (site.Operation is not AssignmentExpressionSyntax)
        {
            before.Add(AppendedChallenge.StatusStatement(response, 401, site.Model, site.Operation.SpanStart));
        }

        before.Add(
            AppendedChallenge.Statement(
                response,
                SyntaxFactory.ParseExpression(context + ".Options.Challenge"),
                site.Model,
                site.Operation.SpanStart
            )
        );
        return Insertion.Around(new(site.Root, site.Operation, site.Model), before, [], cancellation);
    }

    private static string? ContextName(SyntaxNode node, SemanticModel model, KnownTypes types, CancellationToken cancellation)
    {
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            IMethodSymbol? function = current switch
            {
                AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(current, cancellation).Symbol as IMethodSymbol,
                LocalFunctionStatementSyntax or MethodDeclarationSyntax => model.GetDeclaredSymbol(current, cancellation) as IMethodSymbol,
                _ => null,
            };
            foreach (IParameterSymbol parameter in function?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
            {
                if (parameter.Type.IsOrDerivesFrom(types.Authentication.JwtBearerChallengeContext))
                {
                    return parameter.Name;
                }
            }
        }

        return null;
    }
}
