using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Rules.Effect;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Effect;

/// <summary>
/// Answers in the form of the endpoint's own framework: <c>Results</c> in a minimal API, <c>StatusCode</c> in a controller; a 401 gets its
/// challenge (<c>on-the-wire.md</c> C13).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseOwnResult))]
public sealed class UseOwnResult() : Fix(UNA5004ResultOfAnotherFramework.Id)
{
    private const string Key = UNA5004ResultOfAnotherFramework.Id + ".UseOwnResult";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation) =>
        Task.FromResult(
            Rewrite(site, new SyntaxAnnotation(), cancellation) is null
                ? ImmutableArray<Offer>.Empty
                : ImmutableArray.Create(new Offer("Answer by a result that this endpoint executes", Key))
        );

    /// <inheritdoc/>
    protected internal override async Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        SyntaxAnnotation mark = new();
        if (Rewrite(site, mark, cancellation) is not { } root)
        {
            return site.Document;
        }

        Document changed = site.Document.WithSyntaxRoot(root);
        return ChallengeEdit.TryParse(site.Diagnostic.Properties) is not null
            ? await DeniedAnswer.WithChallengeAsync(changed, mark, site.Diagnostic, cancellation).ConfigureAwait(false)
            : changed;
    }

    private static SyntaxNode? Rewrite(FixSite site, SyntaxAnnotation mark, CancellationToken cancellation)
    {
        if (
            site.Operation is not BaseObjectCreationExpressionSyntax creation
            || site
                .Operation.Ancestors()
                .FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax)
                is not { } function
            || !IsOnlyReturn(creation, function)
            || !ReturnPosition.IsReturned(creation)
        )
        {
            return null;
        }

        bool isAction = function is MethodDeclarationSyntax;
        if (Answer(creation, isAction, site.Model, cancellation) is not { } answer)
        {
            return null;
        }

        // A cast to the other framework's interface goes with the result.
        SyntaxNode replaced = creation;
        while (replaced.Parent is CastExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            replaced = replaced.Parent;
        }

        TypeSyntax? declared = function switch
        {
            LocalFunctionStatementSyntax local => local.ReturnType,
            MethodDeclarationSyntax method => method.ReturnType,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType,
            _ => null,
        };
        TypeSyntax? named = declared is GenericNameSyntax { TypeArgumentList.Arguments: [{ } argument] } ? argument : declared;
        TypeSyntax type = TypeNames.Of(
            isAction ? "Microsoft.AspNetCore.Mvc.IActionResult" : "Microsoft.AspNetCore.Http.IResult",
            site.Model,
            function.SpanStart
        );
        return site.Root.ReplaceNodes(new[] { replaced, named }.OfType<SyntaxNode>(), (original, _) =>
            original == replaced ? answer.WithTriviaFrom(replaced).WithAdditionalAnnotations(mark) : type.WithTriviaFrom(original)
        );
    }

    private static ExpressionSyntax? Answer(
        BaseObjectCreationExpressionSyntax creation,
        bool isAction,
        SemanticModel model,
        CancellationToken cancellation
    )
    {
        string? type = model.GetTypeInfo(creation, cancellation).Type?.Name;
        ArgumentSyntax? argument = creation.ArgumentList?.Arguments.FirstOrDefault();
        int? status = Status(creation, argument, model, cancellation);
        string results = TypeNames.Of("Microsoft.AspNetCore.Http.Results", model, creation.SpanStart).ToString();
        return (type, status) switch
        {
            ("HttpResponseMessage", { } code) => Call(
                isAction ? "StatusCode" : results + ".StatusCode",
                TypeNames.Status(code, model, creation.SpanStart)
            ),
            (_, _) when isAction => null,
            ("UnauthorizedResult", _) => Call(results + ".Unauthorized"),
            ("ForbidResult", _) when argument is null => Call(results + ".Forbid"),
            ("ChallengeResult", _) when argument is null => Call(results + ".Challenge"),
            ("StatusCodeResult", { } code) => Call(results + ".StatusCode", TypeNames.Status(code, model, creation.SpanStart)),
            ("UnauthorizedObjectResult", _) when argument is not null => SyntaxFactory.InvocationExpression(
                SyntaxFactory.ParseExpression(results + ".Json"),
                SyntaxFactory.ArgumentList(
                    SyntaxFactory.SeparatedList(
                        new[]
                        {
                            SyntaxFactory.Argument(argument.Expression),
                            SyntaxFactory
                                .Argument(TypeNames.Status(401, model, creation.SpanStart))
                                .WithNameColon(SyntaxFactory.NameColon("statusCode").WithTrailingTrivia(SyntaxFactory.Space))
                                .WithLeadingTrivia(SyntaxFactory.Space),
                        }
                    )
                )
            ),
            _ => null,
        };
    }

    private static ExpressionSyntax Call(string callee, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression(callee),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments.Select(SyntaxFactory.Argument)))
        );

    private static int? Status(
        BaseObjectCreationExpressionSyntax creation,
        ArgumentSyntax? argument,
        SemanticModel model,
        CancellationToken cancellation
    )
    {
        ExpressionSyntax? value = creation
            .Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(a => a.Left.ToString() == "StatusCode")
            ?.Right
            ?? argument?.Expression;
        return value is not null && model.GetConstantValue(value, cancellation) is { HasValue: true, Value: int status and (401 or 403) }
            ? status
            : null;
    }

    // Other returns would have to change their type, too.
    private static bool IsOnlyReturn(SyntaxNode creation, SyntaxNode function) =>
        creation.Ancestors().TakeWhile(a => a != function).All(a => a is not (ConditionalExpressionSyntax or SwitchExpressionArmSyntax))
        && function
            .DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Count() <= 1;
}
