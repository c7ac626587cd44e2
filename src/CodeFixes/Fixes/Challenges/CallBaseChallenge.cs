using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Challenges;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;

/// <summary>Lets a challenge that sets no status call its base method, which sets 401 (<c>on-the-wire.md</c> C13, 6b).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallBaseChallenge))]
public sealed class CallBaseChallenge()
    : RewriteFix("Answer 401: call 'base.HandleChallengeAsync'", ".CallBase", UNA1008ChallengeWithoutStatus.Id)
{
    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        if (
            site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { ParameterList.Parameters: [{ } parameter] } method
            || site.Model.GetDeclaredSymbol(method, cancellation) is not { OverriddenMethod.IsAbstract: false }
        )
        {
            return null;
        }

        ExpressionSyntax call = SyntaxFactory.ParseExpression("base.HandleChallengeAsync(" + parameter.Identifier.ValueText + ")");
        if (method.Modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return Async(site, method, SyntaxFactory.AwaitExpression(call));
        }

        // "return Task.CompletedTask" is where the base method is called; other tasks are awaited by nobody but the caller.
        ExpressionSyntax[] ends = method.ExpressionBody is { Expression: { } only }
            ? [only]
            :
            [
                .. method
                    .DescendantNodes(n => n is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
                    .OfType<ReturnStatementSyntax>()
                    .Select(r => r.Expression)
                    .OfType<ExpressionSyntax>(),
            ];
        return ends.Length > 0 && ends.All(IsCompletedTask) ? site.Root.ReplaceNodes(ends, (end, _) => call.WithTriviaFrom(end)) : null;
    }

    // The base method only sets a status, so it comes first: a body that follows starts the response.
    private static SyntaxNode? Async(FixSite site, MethodDeclarationSyntax method, ExpressionSyntax call)
    {
        StatementSyntax statement = SyntaxFactory
            .ExpressionStatement(call.NormalizeWhitespace())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return method.Body is { Statements: [{ } first, ..] } && Insertion.IsPossible(first)
            ? Insertion.Around(new(site.Root, first, site.Model), [statement], [], CancellationToken.None)
            : null;
    }

    private static bool IsCompletedTask(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" };
}
