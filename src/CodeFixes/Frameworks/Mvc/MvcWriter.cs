using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Frameworks.Mvc;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks.Mvc;

/// <summary>Results of controllers and pages.</summary>
internal sealed class MvcWriter(Compilation compilation) : FrameworkWriter
{
    private readonly MvcTypes _types = new(compilation);

    /// <inheritdoc/>
    public override bool Rewrites(ExpressionSyntax answer, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        if (answer is ObjectCreationExpressionSyntax creation)
        {
            return ByName(creation, change, out rewritten);
        }

        if (
            answer is not InvocationExpressionSyntax call
            || change.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || StatusChange.NameOf(call) is not { } name
            || !ShorthandResults.IsOne(method.Name)
            || !IsPage(method.RootDefinition().ContainingType)
        )
        {
            return false;
        }

        rewritten = ShorthandResults.Rewrite(call, name, method.Name, change);
        return true;
    }

    // A ProblemDetails that says 401 in its body has to say the other status, too.
    /// <inheritdoc/>
    public override ExpressionSyntax? BodyWithStatus(ExpressionSyntax body, StatusChange change) =>
        body is ObjectCreationExpressionSyntax { Initializer: { } members } problem
        && change.Model.GetTypeInfo(problem).Type.IsOrDerivesFrom(_types.ProblemDetails)
        && change.Initialised(members, "Status") is { } rewritten
            ? problem.WithInitializer(rewritten)
            : null;

    private bool IsPage(INamedTypeSymbol type) => type.Is(_types.ControllerBase) || type.Is(_types.PageModel) || type.Is(_types.PageBase);

    // Result types that say their status by their name.
    private static bool ByName(ObjectCreationExpressionSyntax creation, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        if (change.Model.GetSymbolInfo(creation).Symbol is not IMethodSymbol { ContainingType: { } type })
        {
            return false;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = creation.ArgumentList?.Arguments ?? default;
        switch (type.Name)
        {
            case "UnauthorizedResult" or "ChallengeResult" or "ForbidResult" when arguments.Count == 0 && creation.Initializer is null:
                rewritten =
                    change.To == 401
                        ? creation
                            .WithType(StatusChange.Typed(creation.Type, "UnauthorizedResult"))
                            .WithArgumentList(SyntaxFactory.ArgumentList())
                        : creation
                            .WithType(StatusChange.Typed(creation.Type, "StatusCodeResult").WithoutTrailingTrivia())
                            .WithArgumentList(
                                SyntaxFactory.ArgumentList(
                                    SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(change.Named(creation.SpanStart)))
                                )
                            );
                return true;
            case "UnauthorizedObjectResult" when arguments.Count == 1:
                AssignmentExpressionSyntax status = SyntaxFactory.AssignmentExpression(
                    SyntaxKind.SimpleAssignmentExpression,
                    SyntaxFactory.IdentifierName("StatusCode").WithTrailingTrivia(SyntaxFactory.Space),
                    change.Named(creation.SpanStart).WithLeadingTrivia(SyntaxFactory.Space)
                );
                InitializerExpressionSyntax initializer = creation.Initializer is { } existing
                    ? existing.WithExpressions(existing.Expressions.Insert(0, status))
                    : SyntaxFactory
                        .InitializerExpression(
                            SyntaxKind.ObjectInitializerExpression,
                            SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(status)
                        )
                        .WithOpenBraceToken(
                            SyntaxFactory
                                .Token(SyntaxKind.OpenBraceToken)
                                .WithLeadingTrivia(SyntaxFactory.Space)
                                .WithTrailingTrivia(SyntaxFactory.Space)
                        )
                        .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space));
                rewritten = creation
                    .WithType(StatusChange.Typed(creation.Type, "ObjectResult"))
                    .WithArgumentList(
                        creation
                            .ArgumentList!.WithArguments(SyntaxFactory.SingletonSeparatedList(change.Body(arguments[0])))
                            .WithoutTrailingTrivia()
                    )
                    .WithInitializer(initializer);
                return true;
            default:
                return false;
        }
    }
}
