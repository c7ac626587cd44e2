using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Effect;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Effect;

/// <summary>
/// Returns at the end of the branch that denies a request, so that the next delegate is not called; a 401 gets its challenge.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnAfterDenial))]
public sealed class ReturnAfterDenial()
    : RewriteFix("Stop the request: return after this answer", ".Return", UNA5002DeniedAndPassedOn.Id, UNA5001FilterWithoutResult.Id)
{
    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        if (
            site.Operation.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax denial
            || denial
                .Ancestors()
                .FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax)
                is not { } function
            || Return(function, site.Model, cancellation) is not { } end
        )
        {
            return null;
        }

        StatementSyntax? header = DenialChallenge.For(site, cancellation);
        switch (denial.Parent)
        {
            case BlockSyntax block when block.Parent != function && !CallsNext(block, denial, site, cancellation):
                int at = block.Statements.IndexOf(denial) + 1;
                SyntaxList<StatementSyntax> statements = header is null
                    ? block.Statements
                    : block.Statements.Insert(at, header.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed));
                return block.Statements.Last() is ReturnStatementSyntax or ThrowStatementSyntax
                    ? null
                    : site.Root.ReplaceNode(
                        block,
                        block.WithStatements(statements.Add(end.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)))
                    );
            case IfStatementSyntax or ElseClauseSyntax:
                return Insertion.Around(new(site.Root, denial, site.Model), [], header is null ? [end] : [header, end], cancellation);
            case SwitchSectionSyntax section
                when section.Statements.Last() is BreakStatementSyntax leave
                    && section.Statements.Count(s => s is BreakStatementSyntax) == 1:
                SyntaxNode root = site.Root.TrackNodes(denial, leave);
                root = root.ReplaceNode(root.GetCurrentNode(leave)!, end.WithTriviaFrom(leave));
                return header is null ? root : Bodies.Surround(root, root.GetCurrentNode(denial)!, before: null, after: header);
            default:
                return null;
        }
    }

    // Where the delegate is called further down in the same block, a return before it would leave dead code.
    private static bool CallsNext(BlockSyntax block, StatementSyntax denial, FixSite site, CancellationToken cancellation) =>
        block
            .Statements.Skip(block.Statements.IndexOf(denial))
            .SelectMany(s => s.DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Any(call =>
                site.Facts.Frameworks.Is(
                    site.Model.GetTypeInfo(
                        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: { } target }
                            ? target
                            : call.Expression,
                        cancellation
                    ).Type,
                    TypeRoles.Next
                ) || (call.Expression is IdentifierNameSyntax { Identifier.ValueText: "next" })
            );

    private static StatementSyntax? Return(SyntaxNode function, SemanticModel model, CancellationToken cancellation)
    {
        IMethodSymbol? symbol =
            function is AnonymousFunctionExpressionSyntax
                ? model.GetSymbolInfo(function, cancellation).Symbol as IMethodSymbol
                : model.GetDeclaredSymbol(function, cancellation) as IMethodSymbol;
        string? text = symbol switch
        {
            { ReturnsVoid: true } or { IsAsync: true, ReturnType: INamedTypeSymbol { Arity: 0 } } => "return;",
            { ReturnType: INamedTypeSymbol { Name: "Task", Arity: 0 } } =>
                $"return {TypeNames.Of("System.Threading.Tasks.Task", model, function.SpanStart)}.CompletedTask;",
            _ => null,
        };
        return text is null ? null : SyntaxFactory.ParseStatement(text).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
