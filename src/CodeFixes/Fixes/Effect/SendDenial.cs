using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Effect;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Effect;

/// <summary>
/// Sends the status that an endpoint of FastEndpoints only wrote: <c>await Send.UnauthorizedAsync(ct)</c> in its place, behind the
/// challenge
/// (<c>on-the-wire.md</c> C13). Offered where nothing else runs behind the write.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SendDenial))]
public sealed class SendDenial()
    : RewriteFix("Send the status, so that no other answer is sent (changes the response)", ".Send", UNA5003StatusOverridden.Id)
{
    /// <inheritdoc/>
    private protected override bool IsTried => true;

    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        if (
            SendEdit.TryParse(site.Diagnostic.Properties) is null
            || site.Node
                is not AssignmentExpressionSyntax
                {
                    Left: MemberAccessExpressionSyntax { Expression: { } response },
                    Right: { } value,
                    Parent: ExpressionStatementSyntax write
                }
            || StatementsOf(write.Parent) is not { Count: > 0 } statements
            || site.Model.GetConstantValue(value, cancellation).Value is not (int and (401 or 403) and var status)
            || write.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || Call(method, status, site.Model, cancellation) is not { } call
        )
        {
            return null;
        }

        int at = statements.IndexOf(write);
        StatementSyntax? next = at + 1 < statements.Count ? statements[at + 1] : null;
        StatementSyntax sent;
        if (method.Modifiers.Any(SyntaxKind.AsyncKeyword) && EndsBehind(write))
        {
            sent = SyntaxFactory.ParseStatement($"await {call};").WithTriviaFrom(write);
        }
        else if (next is ReturnStatementSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } })
        {
            sent = SyntaxFactory
                .ParseStatement($"return {call};")
                .WithLeadingTrivia(write.GetLeadingTrivia())
                .WithTrailingTrivia(next.GetTrailingTrivia());
            statements = statements.RemoveAt(at + 1);
        }
        else
        {
            return null;
        }

        sent = sent.WithAdditionalAnnotations(Formatter.Annotation);
        bool needsHeader =
            status == 401 && !method.DescendantTokens().Any(static t => t.ValueText is "WWWAuthenticate" or "WWW-Authenticate");
        statements = statements.Replace(statements[at], needsHeader ? sent.WithLeadingTrivia(SyntaxFactory.ElasticMarker) : sent);
        if (needsHeader)
        {
            StatementSyntax header = ChallengeText.Statement(
                response.WithoutTrivia(),
                ChallengeText.For(site, cancellation),
                site.Facts.Frameworks.Can(Capabilities.TypedHeaders)
            );
            statements = statements.Insert(
                at,
                header.WithLeadingTrivia(write.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            );
        }

        return site.Root.ReplaceNode(
            write.Parent!,
            write.Parent is BlockSyntax block
                ? block.WithStatements(statements)
                : ((SwitchSectionSyntax)write.Parent!).WithStatements(statements)
        );
    }

    private static SyntaxList<StatementSyntax> StatementsOf(SyntaxNode? parent) =>
        parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => default,
        };

    // Nothing runs between the write and the end of the method.
    private static bool EndsBehind(StatementSyntax statement) =>
        statement.Parent switch
        {
            { } list when StatementsOf(list) is { Count: > 0 } all && all.Last() != statement => all[all.IndexOf(statement) + 1]
                is ReturnStatementSyntax { Expression: null },
            BlockSyntax { Parent: MethodDeclarationSyntax } => true,
            BlockSyntax { Parent: StatementSyntax outer and (IfStatementSyntax or BlockSyntax) } => EndsBehind(outer),
            BlockSyntax { Parent: ElseClauseSyntax { Parent: IfStatementSyntax outer } } => EndsBehind(outer),
            IfStatementSyntax outer => EndsBehind(outer),
            ElseClauseSyntax { Parent: IfStatementSyntax outer } => EndsBehind(outer),
            _ => false,
        };

    // `Send.UnauthorizedAsync(ct)`, or `SendUnauthorizedAsync(ct)` where endpoints have no `Send` yet.
    private static string? Call(MethodDeclarationSyntax method, int status, SemanticModel model, CancellationToken cancellation)
    {
        string name = status == 401 ? "UnauthorizedAsync" : "ForbiddenAsync";
        string? sender =
            model
                .LookupSymbols(method.Body?.SpanStart ?? method.SpanStart, name: "Send")
                .Any(s => s is IPropertySymbol { Type: { } type } && !type.GetMembers(name).IsEmpty)
                ? "Send." + name
            : model.LookupSymbols(method.Body?.SpanStart ?? method.SpanStart, name: "Send" + name).Any(static s => s is IMethodSymbol)
                ? "Send" + name
            : null;
        string? token = model
            .GetDeclaredSymbol(method, cancellation)
            ?.Parameters.FirstOrDefault(static p => p.Type.Name is "CancellationToken")
            ?.Name;
        return sender is null ? null : $"{sender}({token})";
    }
}
