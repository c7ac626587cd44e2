using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Pipeline;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;

/// <summary>Puts the steps of a pipeline in order, and adds those that are missing (<c>on-the-wire.md</c> C13).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OrderPipeline))]
public sealed class OrderPipeline()
    : Fix(UNA4001AuthorizationBeforeAuthentication.Id, UNA4002CorsAfterAuthorization.Id, UNA4007CoverOutsideAuthorization.Id)
{
    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        string? title = ChangeOf(site) switch
        {
            PipelineChange.Swap => "Swap 'UseAuthorization' and 'UseAuthentication'",
            PipelineChange.MoveUp => "Call 'UseCors' before authorization",
            PipelineChange.Authenticate => "Call 'UseAuthentication' before 'UseAuthorization'",
            PipelineChange.Authorize => "Call 'UseAuthorization' before the endpoints",
            PipelineChange.AuthenticateAndAuthorize => "Call 'UseAuthentication' and 'UseAuthorization' after this middleware",
            PipelineChange.AuthorizeAfter => "Call 'UseAuthorization' after this middleware",
            PipelineChange.None when site.Diagnostic.Id == UNA4007CoverOutsideAuthorization.Id => "Set the header in 'Response.OnStarting'",
            _ => null,
        };
        return Task.FromResult(
            title is null || Rewrite(site) is null
                ? ImmutableArray<Offer>.Empty
                : ImmutableArray.Create(new Offer(title, $"{site.Diagnostic.Id}.{ChangeOf(site)}"))
        );
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(Rewrite(site) is { } root ? site.Document.WithSyntaxRoot(root) : site.Document);

    private static PipelineChange? ChangeOf(FixSite site) => PipelineEdit.TryParse(site.Diagnostic.Properties)?.Change;

    private static SyntaxNode? Rewrite(FixSite site) =>
        ChangeOf(site) switch
        {
            PipelineChange.Swap => Swap(site),
            PipelineChange.MoveUp => MoveUp(site),
            PipelineChange.Authenticate => Authenticate(site),
            PipelineChange.Authorize => PipelineStatements.Own(site.Node, out ExpressionSyntax? builder) is not null
            && PipelineStatements.Outermost(site.Operation) is { } endpoints
                ? PipelineStatements.Insert(site.Root, endpoints, before: true, PipelineStatements.Call(builder!, "UseAuthorization"))
                : null,
            PipelineChange.AuthenticateAndAuthorize => Behind(site, "UseAuthentication", "UseAuthorization"),
            PipelineChange.AuthorizeAfter => Behind(site, "UseAuthorization"),
            PipelineChange.None => OnStarting.Rewrite(site),
            _ => null,
        };

    // Both calls take nothing, so it is enough that they change names.
    private static SyntaxNode? Swap(FixSite site) =>
        NameOf(site.Node) is { } first && NameOf(site.Operation) is { } second && first != second
            ? site.Root.ReplaceNodes(new[] { first, second }, (original, _) =>
                original == first ? second.WithTriviaFrom(first) : first.WithTriviaFrom(second)
            )
            : null;

    private static SyntaxNode? MoveUp(FixSite site)
    {
        if (
            PipelineStatements.Own(site.Node, out ExpressionSyntax? builder) is not { } first
            || PipelineStatements.Own(site.Operation, out ExpressionSyntax? other) is not { } second
            || first == second
            || (first.Parent is BlockSyntax block ? block != second.Parent : first.Parent?.Parent != second.Parent?.Parent)
            || !builder!.IsEquivalentTo(other!)
        )
        {
            return null;
        }

        // Before authentication, too, where that comes right before.
        StatementSyntax anchor =
            Previous(first) is ExpressionStatementSyntax previous
            && NameOf(previous.Expression)?.Identifier.ValueText is "UseAuthentication"
                ? previous
                : first;
        SyntaxAnnotation place = new();
        SyntaxAnnotation old = new();
        SyntaxNode root = site.Root.ReplaceNodes(new StatementSyntax[] { anchor, second }, (original, rewritten) =>
            rewritten.WithAdditionalAnnotations(original == anchor ? place : old)
        );
        root = PipelineStatements.Insert(root, (StatementSyntax)root.GetAnnotatedNodes(place).First(), before: true, second);
        SyntaxNode gone = root.GetAnnotatedNodes(old).First();
        return root.RemoveNode(
            gone.Parent is GlobalStatementSyntax global ? global : gone,
            SyntaxRemoveOptions.KeepExteriorTrivia & ~SyntaxRemoveOptions.KeepTrailingTrivia & ~SyntaxRemoveOptions.KeepLeadingTrivia
                | SyntaxRemoveOptions.KeepDirectives
        );
    }

    private static SyntaxNode? Authenticate(FixSite site)
    {
        if (PipelineStatements.Own(site.Node, out ExpressionSyntax? builder) is { } statement)
        {
            return PipelineStatements.Insert(site.Root, statement, before: true, PipelineStatements.Call(builder!, "UseAuthentication"));
        }

        // In a chain: app.UseRouting().UseAuthentication().UseAuthorization()
        return (site.Node as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax access
            ? site.Root.ReplaceNode(
                access.Expression,
                Microsoft
                    .CodeAnalysis.CSharp.SyntaxFactory.InvocationExpression(
                        access
                            .WithExpression(access.Expression.WithoutTrailingTrivia())
                            .WithOperatorToken(
                                access.OperatorToken.WithLeadingTrivia(
                                    access.Expression.GetTrailingTrivia().AddRange(access.OperatorToken.LeadingTrivia)
                                )
                            )
                            .WithName(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.IdentifierName("UseAuthentication"))
                    )
                    .WithTrailingTrivia(access.Expression.GetTrailingTrivia())
            )
            : null;
    }

    private static SyntaxNode? Behind(FixSite site, params string[] names)
    {
        ExpressionSyntax? builder = (site.Node as InvocationExpressionSyntax)?.Expression
            is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax identifier }
            ? identifier
            : null;
        return builder is not null && PipelineStatements.Outermost(site.Node) is { } anchor
            ? PipelineStatements.Insert(
                site.Root,
                anchor,
                before: false,
                names.Select(name => PipelineStatements.Call(builder, name)).ToArray()
            )
            : null;
    }

    private static StatementSyntax? Previous(StatementSyntax statement)
    {
        if (statement.Parent is BlockSyntax block)
        {
            int index = block.Statements.IndexOf(statement);
            return index > 0 ? block.Statements[index - 1] : null;
        }

        return
            statement.Parent is GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global
            && unit.Members.IndexOf(global) is > 0 and var at
            && unit.Members[at - 1] is GlobalStatementSyntax before
            ? before.Statement
            : null;
    }

    private static SimpleNameSyntax? NameOf(SyntaxNode call) =>
        ((call as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Name;
}
