using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Rules.Effect;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Effect;

/// <summary>
/// Stops the action behind a filter that has answered: an <c>EmptyResult</c> keeps the status and whatever was written
/// (<c>on-the-wire.md</c>
/// A7), and a 401 gets its challenge.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetFilterResult))]
public sealed class SetFilterResult() : RewriteFix("Stop the action: set 'context.Result'", ".SetResult", UNA5001FilterWithoutResult.Id)
{
    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        if (
            site.Operation.FirstAncestorOrSelf<MethodDeclarationSyntax>()
                is not { ParameterList.Parameters: [{ Identifier.ValueText: { } context }] } method
            || !Insertion.IsPossible(site.Operation)
            || (
                Bodies.Container(site.Operation) is { } container and not StatementSyntax
                && !Bodies.IsVoid(container, site.Model, cancellation)
            )
        )
        {
            return null;
        }

        List<StatementSyntax> behind = [];
        if (DenialChallenge.For(site, cancellation) is { } header)
        {
            behind.Add(header);
        }

        TypeSyntax empty = TypeNames.Of("Microsoft.AspNetCore.Mvc.EmptyResult", site.Model, method.SpanStart);
        behind.Add(
            SyntaxFactory
                .ExpressionStatement(
                    SyntaxFactory.AssignmentExpression(
                        SyntaxKind.SimpleAssignmentExpression,
                        SyntaxFactory.ParseExpression(context + ".Result"),
                        SyntaxFactory
                            .ObjectCreationExpression(empty.WithLeadingTrivia(SyntaxFactory.Space))
                            .WithArgumentList(SyntaxFactory.ArgumentList())
                    )
                )
                .WithAdditionalAnnotations(Formatter.Annotation)
        );
        return Insertion.Around(new(site.Root, site.Operation, site.Model), [], behind, cancellation);
    }
}
