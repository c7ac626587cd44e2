using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Rules.Effect;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Effect;

/// <summary>
/// Moves a write to where it is still sent: before the body, behind <c>Clear()</c>, to the response, or to <c>OnStarting</c>
/// (<c>on-the-wire.md</c> B19, B20).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveLateWrite))]
public sealed class MoveLateWrite() : Fix(UNA5005WrittenTooLate.Id)
{
    private const string Key = UNA5005WrittenTooLate.Id + ".Move";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        string title = Reason(site) switch
        {
            LossReason.Request => "Set the header on the response",
            LossReason.Completed => "Write it in 'OnStarting'",
            LossReason.Cleared => "Write it after 'Clear()'",
            _ => "Write it before the body",
        };
        return Task.FromResult(
            Rewrite(site, cancellation) is null ? ImmutableArray<Offer>.Empty : ImmutableArray.Create(new Offer(title, Key))
        );
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(Rewrite(site, cancellation) is { } root ? site.Document.WithSyntaxRoot(root) : site.Document);

    private static LossReason? Reason(FixSite site) => LostWriteEdit.TryParse(site.Diagnostic.Properties)?.Reason;

    private static SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation) =>
        Reason(site) switch
        {
            LossReason.Request => ToResponse(site, cancellation),
            LossReason.Completed => ToOnStarting(site),
            LossReason.Started => Move(site, statement => Starts(statement, site.Model, cancellation), forward: false),
            LossReason.Cleared => Move(site, Clears, forward: true),
            _ => null,
        };

    private static SyntaxNode? ToResponse(FixSite site, CancellationToken cancellation)
    {
        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        ExpressionSyntax? request = site
            .Operation.DescendantNodes()
            .OfType<ExpressionSyntax>()
            .FirstOrDefault(e =>
                e is IdentifierNameSyntax { Identifier.ValueText: "Request" }
                && site.Model.GetTypeInfo(e, cancellation).Type.IsOrDerivesFrom(types.Http.HttpRequest)
            );
        return request is null ? null : site.Root.ReplaceNode(request, SyntaxFactory.IdentifierName("Response").WithTriviaFrom(request));
    }

    private static SyntaxNode? ToOnStarting(FixSite site)
    {
        SimpleNameSyntax? name = site
            .Operation.Ancestors()
            .OfType<InvocationExpressionSyntax>()
            .Select(call => (call.Expression as MemberAccessExpressionSyntax)?.Name)
            .FirstOrDefault(n => n?.Identifier.ValueText is "OnCompleted");
        return name is null ? null : site.Root.ReplaceNode(name, SyntaxFactory.IdentifierName("OnStarting").WithTriviaFrom(name));
    }

    private static SyntaxNode? Move(FixSite site, System.Func<StatementSyntax, bool> isBarrier, bool forward)
    {
        if (
            site.Operation.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } statement
            || UsesLocals(site.Operation, block, site.Model)
        )
        {
            return null;
        }

        int own = block.Statements.IndexOf(statement);
        StatementSyntax? barrier = forward
            ? block.Statements.Skip(own + 1).LastOrDefault(isBarrier)
            : block.Statements.Take(own).FirstOrDefault(isBarrier);
        if (barrier is null)
        {
            return null;
        }

        SyntaxList<StatementSyntax> statements = block.Statements.Remove(statement);
        int at = statements.IndexOf(s => s.IsEquivalentTo(barrier)) + (forward ? 1 : 0);
        return site.Root.ReplaceNode(block, block.WithStatements(statements.Insert(at, statement)));
    }

    private static bool Starts(StatementSyntax statement, SemanticModel model, CancellationToken cancellation)
    {
        KnownTypes types = KnownTypes.For(model.Compilation);
        return statement
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Any(call =>
                call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name, Expression: { } owner }
                && (
                    name.StartsWith("Write", System.StringComparison.Ordinal)
                    || name is "StartAsync" or "CompleteAsync" or "SendFileAsync" or "ExecuteAsync" or "CopyToAsync" or "FlushAsync"
                )
                && (
                    model.GetTypeInfo(owner, cancellation).Type.IsOrDerivesFrom(types.Http.HttpResponse)
                    || owner.ToString().EndsWith(".Body", System.StringComparison.Ordinal)
                    || name == "ExecuteAsync"
                )
            );
    }

    private static bool Clears(StatementSyntax statement) =>
        statement
            is ExpressionStatementSyntax
            {
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clear" } }
            };

    // A variable of the same block may not have its value at the new place.
    private static bool UsesLocals(SyntaxNode write, BlockSyntax block, SemanticModel model) =>
        write
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name =>
                model.GetSymbolInfo(name).Symbol is ILocalSymbol local
                && local.DeclaringSyntaxReferences.Any(r => block.Span.Contains(r.Span))
            );
}
