using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Gives an answer another status and keeps its body: assignments, constants, results of controllers and of minimal APIs.
/// </summary>
internal static class DeniedAnswer
{
    /// <summary>The answer with the status 401 or 403; null where its form is not known.</summary>
    public static ExpressionSyntax? With(int status, SyntaxNode answer, SemanticModel model)
    {
        int position = answer.SpanStart;
        switch (answer)
        {
            case AssignmentExpressionSyntax assignment
                when model.GetConstantValue(assignment.Right).HasValue || assignment.Right is CastExpressionSyntax:
                return assignment.WithRight(Constant(status, assignment.Right, model, position).WithTriviaFrom(assignment.Right));
            case InvocationExpressionSyntax { Expression: { } callee, ArgumentList.Arguments: var arguments } call:
                ArgumentSyntax? given = arguments.FirstOrDefault(a => IsStatus(a, model));
                return given is not null ? call.ReplaceNode(given.Expression, Constant(status, given.Expression, model, position))
                    : callee is MemberAccessExpressionSyntax { Expression: { } factory } member && IsResults(factory, model)
                        ? MinimalApi(status, member, arguments, model, position)
                    : callee
                        is IdentifierNameSyntax
                            or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax }
                        ? Controller(status, arguments, model, position)
                    : null;
            case ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax type } creation
                when status == 401 && type.Identifier.ValueText is "BadRequestResult" or "ForbidResult" or "BadRequestObjectResult":
                return creation.WithType(
                    SyntaxFactory.IdentifierName(
                        type.Identifier.ValueText is "BadRequestObjectResult" ? "UnauthorizedObjectResult" : "UnauthorizedResult"
                    )
                );
            case ExpressionSyntax constant when model.GetConstantValue(constant).HasValue:
                return Constant(status, constant, model, position);
            default:
                return null;
        }
    }

    /// <summary>
    /// Adds the challenge to an answer that was just given the status 401; the document itself where there is no room for it.
    /// </summary>
    public static async Task<Document> WithChallengeAsync(
        Document document,
        SyntaxAnnotation answer,
        Diagnostic diagnostic,
        CancellationToken cancellation
    )
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (
            root?.GetAnnotatedNodes(answer).FirstOrDefault() is not { } node
            || await FixSite.FindAsync(document, node, node, diagnostic, cancellation).ConfigureAwait(false) is not { } site
        )
        {
            return document;
        }

        return await MissingHeader.ApplyAsync(site, MissingHeader.SetHeader, cancellation).ConfigureAwait(false);
    }

    private static ExpressionSyntax Constant(int status, ExpressionSyntax old, SemanticModel model, int position) =>
        model.GetTypeInfo(old).Type is { TypeKind: TypeKind.Enum, Name: "HttpStatusCode" } && old is MemberAccessExpressionSyntax member
            ? member.WithName(SyntaxFactory.IdentifierName(status == 401 ? "Unauthorized" : "Forbidden"))
            : TypeNames.Status(status, model, position);

    private static ExpressionSyntax Controller(
        int status,
        SeparatedSyntaxList<ArgumentSyntax> arguments,
        SemanticModel model,
        int position
    ) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.IdentifierName("StatusCode"),
            SyntaxFactory.ArgumentList(
                SyntaxFactory.SeparatedList(
                    arguments.Count == 1
                        ? new[]
                        {
                            SyntaxFactory.Argument(TypeNames.Status(status, model, position)),
                            SyntaxFactory.Argument(arguments[0].Expression.WithLeadingTrivia(SyntaxFactory.Space)),
                        }
                        : new[] { SyntaxFactory.Argument(TypeNames.Status(status, model, position)) }
                )
            )
        );

    private static ExpressionSyntax MinimalApi(
        int status,
        MemberAccessExpressionSyntax callee,
        SeparatedSyntaxList<ArgumentSyntax> arguments,
        SemanticModel model,
        int position
    )
    {
        ExpressionSyntax factory = callee.Expression;
        SimpleNameSyntax name = callee.Name;
        bool keepsBody =
            arguments.Count == 1
            && name.Identifier.ValueText
                is "Ok"
                    or "BadRequest"
                    or "NotFound"
                    or "Conflict"
                    or "UnprocessableEntity"
                    or "InternalServerError";
        ArgumentSyntax code = SyntaxFactory.Argument(TypeNames.Status(status, model, position));
        return keepsBody && arguments.Count == 1
            ? SyntaxFactory.InvocationExpression(
                AppendedChallenge.Access(factory, SyntaxFactory.IdentifierName("Json")),
                SyntaxFactory.ArgumentList(
                    SyntaxFactory.SeparatedList(
                        new[]
                        {
                            arguments[0].WithNameColon(null),
                            code.WithNameColon(SyntaxFactory.NameColon("statusCode").WithTrailingTrivia(SyntaxFactory.Space))
                                .WithLeadingTrivia(SyntaxFactory.Space),
                        }
                    )
                )
            )
            : SyntaxFactory.InvocationExpression(
                AppendedChallenge.Access(factory, SyntaxFactory.IdentifierName("StatusCode")),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(code))
            );
    }

    private static bool IsResults(ExpressionSyntax factory, SemanticModel model) =>
        model.GetSymbolInfo(factory).Symbol is INamedTypeSymbol { Name: "Results" };

    private static bool IsStatus(ArgumentSyntax argument, SemanticModel model) =>
        model.GetConstantValue(argument.Expression) is { HasValue: true, Value: int and >= 100 and < 600 };
}
