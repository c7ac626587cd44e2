using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Effect;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Effect;

/// <summary>
/// Lets challenge and forbid answer where authorization code did: in an authorization handler the writes go, in a result handler the
/// framework's own handler sets status and header, and a body may follow (<c>on-the-wire.md</c> C13, 21b).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeaveAnswerToScheme))]
public sealed class LeaveAnswerToScheme()
    : RewriteFix("Leave status and header to challenge and forbid", ".Delegate", UNA5006AuthorizationAnswers.Id)
{
    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        if (
            site.Operation.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || site.Model.GetDeclaredSymbol(method, cancellation) is not { } symbol
        )
        {
            return null;
        }

        if (!site.Facts.Frameworks.Is(symbol.ContainingType, TypeRoles.AuthorizationResultHandler))
        {
            return ResponseWrites.Remove(site.Root, site.Operation, site.Model, types, cancellation);
        }

        if (!symbol.IsAsync || symbol.Parameters.Length != 4 || site.Operation.Parent is not ExpressionStatementSyntax statement)
        {
            return null;
        }

        TypeSyntax handler = TypeNames.Of(
            "Microsoft.AspNetCore.Authorization.Policy.AuthorizationMiddlewareResultHandler",
            site.Model,
            method.SpanStart
        );
        ExpressionSyntax created = SyntaxFactory
            .ObjectCreationExpression(handler.WithLeadingTrivia(SyntaxFactory.Space))
            .WithArgumentList(SyntaxFactory.ArgumentList());
        ExpressionSyntax call = SyntaxFactory.InvocationExpression(
            AppendedChallenge.Access(created, SyntaxFactory.IdentifierName("HandleAsync")),
            SyntaxFactory.ArgumentList(
                SyntaxFactory.SeparatedList(symbol.Parameters.Select(p => SyntaxFactory.Argument(SyntaxFactory.IdentifierName(p.Name))))
            )
        );
        return site.Root.ReplaceNode(
            statement,
            SyntaxFactory
                .ExpressionStatement(
                    SyntaxFactory.AwaitExpression(
                        SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                        call
                    )
                )
                .WithTriviaFrom(statement)
                .WithAdditionalAnnotations(Formatter.Annotation)
        );
    }
}
