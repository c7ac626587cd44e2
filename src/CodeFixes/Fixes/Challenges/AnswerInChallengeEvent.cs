using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Challenges;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;

/// <summary>
/// Lets a JWT challenge event that has taken the answer over send what the handler would have sent: the header, and the status where no
/// path sets one (<c>on-the-wire.md</c> C13, 8e). Where the event does nothing else, leaving the answer to the handler is offered, too.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnswerInChallengeEvent))]
public sealed class AnswerInChallengeEvent() : Fix(UNA1005TakenOverChallengeWithoutHeader.Id, UNA1006TakenOverChallengeWithoutStatus.Id)
{
    private const string Leave = ".LeaveToHandler";

    private const string Answer = ".Answer";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        List<Offer> offers = [];
        if (Receiver(site) is not null && Insertion.IsPossible(site.Operation))
        {
            string title = LacksStatus(site) ? "Answer 401 with the scheme's challenge" : "Append the scheme's challenge to this 401";
            offers.Add(new Offer(title, site.Diagnostic.Id + Answer));
        }

        if (LacksStatus(site) && OnlyStatement(site) is not null)
        {
            offers.Add(new Offer("Leave the 401 to the bearer handler: remove 'HandleResponse()'", site.Diagnostic.Id + Leave));
        }

        return Task.FromResult(offers.ToImmutableArray());
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        if (key.EndsWith(Leave, System.StringComparison.Ordinal))
        {
            return Task.FromResult(
                OnlyStatement(site) is { } only
                    ? site.Document.WithSyntaxRoot(site.Root.RemoveNode(only, SyntaxRemoveOptions.KeepUnbalancedDirectives)!)
                    : site.Document
            );
        }

        if (Receiver(site) is not { } context)
        {
            return Task.FromResult(site.Document);
        }

        ExpressionSyntax response = AppendedChallenge.Access(context, SyntaxFactory.IdentifierName("Response"));
        ExpressionSyntax challenge = SyntaxFactory.ParseExpression(context + ".Options.Challenge");
        List<StatementSyntax> behind = [];
        if (LacksStatus(site))
        {
            behind.Add(AppendedChallenge.StatusStatement(response, 401, site.Model, site.Operation.SpanStart));
        }

        if (ChangeOf(site) is not EventChange.SetStatus)
        {
            behind.Add(AppendedChallenge.Statement(response, challenge, site.Model, site.Operation.SpanStart));
        }

        return Task.FromResult(
            site.Document.WithSyntaxRoot(Insertion.Around(new(site.Root, site.Operation, site.Model), [], behind, cancellation))
        );
    }

    private static EventChange? ChangeOf(FixSite site) => EventEdit.TryParse(site.Diagnostic.Properties)?.Change;

    private static bool LacksStatus(FixSite site) => ChangeOf(site) is EventChange.SetStatus or EventChange.SetStatusAndHeader;

    private static IdentifierNameSyntax? Receiver(FixSite site) =>
        site.Operation
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "HandleResponse",
                    Expression: IdentifierNameSyntax context
                }
            }
            ? context.WithoutTrivia()
            : null;

    // The call, where the event does nothing but end after it.
    private static StatementSyntax? OnlyStatement(FixSite site) =>
        site.Operation.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Statements: { Count: <= 2 } statements } } statement
        && statements.All(s => s == statement || s is ReturnStatementSyntax { Expression: null or MemberAccessExpressionSyntax })
        && statements.Count == 2
            ? statement
            : null;
}
