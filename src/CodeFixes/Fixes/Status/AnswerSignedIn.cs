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
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Status;

/// <summary>
/// Begins <c>HandleUnauthorizedRequest</c> with an answer for callers who are signed in: 403 (<c>on-the-wire.md</c> C13). All else stays.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnswerSignedIn))]
public sealed class AnswerSignedIn()
    : RewriteFix(
        "Answer 403 to callers who are signed in (changes the response)",
        ".Forbidden",
        UNA2011UnauthorizedRequestWithoutQuestion.Id
    )
{
    /// <inheritdoc/>
    private protected override bool IsTried => true;

    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        if (
            site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>()
                is not { ParameterList.Parameters: [{ Identifier.ValueText: { Length: > 0 } context }] } method
            || site.Model.GetDeclaredSymbol(method, cancellation) is not { Parameters: [{ Type: { } type }] }
        )
        {
            return null;
        }

        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        StatementSyntax answer = Guard(context, type.IsOrDerivesFrom(types.WebApi.ActionContext), site.Model, site.Node.SpanStart);
        if (method.ExpressionBody is { } arrow)
        {
            SyntaxAnnotation mark = new();
            SyntaxNode marked = site.Root.ReplaceNode(arrow.Expression, arrow.Expression.WithAdditionalAnnotations(mark));
            SyntaxNode root = Bodies.ToBlock(marked, marked.GetAnnotatedNodes(mark).First().Parent!, isVoid: true);
            StatementSyntax only = root.GetAnnotatedNodes(mark).First().FirstAncestorOrSelf<StatementSyntax>()!;
            return root.ReplaceNode(only, new[] { answer, only });
        }

        return method.Body is { Statements: [{ } first, ..] }
            ? site.Root.ReplaceNode(
                first,
                new[]
                {
                    answer.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed),
                    first.WithLeadingTrivia(first.GetLeadingTrivia().Insert(0, BlankLine(first))),
                }
            )
            : null;
    }

    // The line break of the file, which the formatter leaves alone.
    private static SyntaxTrivia BlankLine(SyntaxNode statement) =>
        statement.GetTrailingTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } line
            ? line
            : SyntaxFactory.ElasticLineFeed;

    private static StatementSyntax Guard(string context, bool isWebApi, SemanticModel model, int position)
    {
        ExpressionSyntax forbidden = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            TypeNames.Of("System.Net.HttpStatusCode", model, position),
            SyntaxFactory.IdentifierName("Forbidden")
        );
        ArgumentListSyntax status = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(forbidden)));
        ExpressionSyntax condition = SyntaxFactory.ParseExpression(
            isWebApi
                ? context + ".RequestContext.Principal?.Identity?.IsAuthenticated == true"
                : context + ".HttpContext.Request.IsAuthenticated"
        );
        ExpressionSyntax value = isWebApi
            ? Message(context, status, model, position)
            : SyntaxFactory
                .ObjectCreationExpression(TypeNames.Of("System.Web.Mvc.HttpStatusCodeResult", model, position))
                .WithArgumentList(status);
        ExpressionSyntax target = SyntaxFactory.ParseExpression(context + (isWebApi ? ".Response" : ".Result"));
        return SyntaxFactory
            .IfStatement(
                condition,
                SyntaxFactory.Block(
                    SyntaxFactory.ExpressionStatement(
                        SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, target, value)
                    ),
                    SyntaxFactory.ReturnStatement()
                )
            )
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // The class of CreateResponse is declared by two assemblies, so it cannot be imported by its name; a message of its own needs no
    // extension.
    private static ExpressionSyntax Message(string context, ArgumentListSyntax status, SemanticModel model, int position)
    {
        ExpressionSyntax create = SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression(context + ".Request.CreateResponse"),
            status
        );
        return model.GetSpeculativeSymbolInfo(position, create, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol
            ? create
            : SyntaxFactory
                .ObjectCreationExpression(TypeNames.Of("System.Net.Http.HttpResponseMessage", model, position))
                .WithArgumentList(status);
    }
}
