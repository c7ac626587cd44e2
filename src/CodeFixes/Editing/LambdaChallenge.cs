using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Adds the challenge to an answer of AWS Lambda: in the initialiser that makes the message, behind a written status, or by the
/// <c>AddHeader</c> of Amazon.Lambda.Annotations. A dictionary that others share is copied, never changed.
/// </summary>
internal static class LambdaChallenge
{
    private const string Header = "WWW-Authenticate";
    private const string Property = "Headers";

    /// <summary>The root in which the message is made with the header; null where its headers are exchanged or filled later.</summary>
    public static SyntaxNode? OnCreation(
        BaseObjectCreationExpressionSyntax creation,
        FixSite site,
        string challenge,
        CancellationToken cancellation
    )
    {
        if (creation.Initializer is not { } members || IsExchangedLater(creation))
        {
            return null;
        }

        AssignmentExpressionSyntax? headers = members
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(static m => m.Left is IdentifierNameSyntax { Identifier.ValueText: Property });
        if (headers is null)
        {
            AssignmentExpressionSyntax added = SyntaxFactory
                .AssignmentExpression(
                    SyntaxKind.SimpleAssignmentExpression,
                    SyntaxFactory.IdentifierName(Property),
                    Dictionary(challenge, site, null)
                )
                .WithAdditionalAnnotations(Formatter.Annotation);
            return site.Root.ReplaceNode(creation, creation.WithInitializer(Append(members, added)));
        }

        ExpressionSyntax? value = headers.Right switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { Expressions.Count: > 0 } elements } made => made.WithInitializer(
                Append(elements, Element(challenge, elements.IsKind(SyntaxKind.CollectionInitializerExpression)))
            ),
            BaseObjectCreationExpressionSyntax made => made.WithInitializer(Initializer(challenge)),
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression) => Dictionary(challenge, site, null),
            IdentifierNameSyntax or MemberAccessExpressionSyntax when IsCopiedAtTheEnd(creation, headers.Right, site, cancellation) =>
                Dictionary(challenge, site, headers.Right.WithoutTrivia()),
            _ => null,
        };
        return value is null ? null : site.Root.ReplaceNode(headers.Right, value.WithTriviaFrom(headers.Right));
    }

    /// <summary>The call that makes a result with that of <c>AddHeader</c> behind it.</summary>
    public static ExpressionSyntax OnResult(ExpressionSyntax made, string challenge) =>
        SyntaxFactory
            .InvocationExpression(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression,
                    made.WithoutTrivia(),
                    SyntaxFactory.IdentifierName("AddHeader")
                ),
                SyntaxFactory.ArgumentList(
                    SyntaxFactory.SeparatedList([
                        SyntaxFactory.Argument(Literal(Header)),
                        SyntaxFactory.Argument(ChallengeText.Value(challenge)),
                    ])
                )
            )
            .WithTriviaFrom(made)
            .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>The statements that give a message the header; none where its dictionary may be another's, or comes later.</summary>
    public static IReadOnlyList<StatementSyntax> Behind(ExpressionSyntax message, FixSite site, string challenge)
    {
        ExpressionSyntax headers = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            message,
            SyntaxFactory.IdentifierName(Property)
        );
        return Assignments(site.Operation)
            .Any(a => a.Right is not BaseObjectCreationExpressionSyntax || a.SpanStart > site.Operation.Span.End)
            ? []
            :
            [
                Statement(
                    SyntaxFactory.AssignmentExpression(SyntaxKind.CoalesceAssignmentExpression, headers, Dictionary(null, site, null))
                ),
                Statement(
                    SyntaxFactory.AssignmentExpression(
                        SyntaxKind.SimpleAssignmentExpression,
                        SyntaxFactory.ElementAccessExpression(
                            headers,
                            SyntaxFactory.BracketedArgumentList(
                                SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Literal(Header)))
                            )
                        ),
                        ChallengeText.Value(challenge)
                    )
                ),
            ];
    }

    // What is set on the message once it is made replaces what its initialiser gave it.
    private static bool IsExchangedLater(BaseObjectCreationExpressionSyntax creation) =>
        Assignments(creation).Any(a => a.SpanStart > creation.Span.End && a.Left is MemberAccessExpressionSyntax);

    // A variable that is filled behind the message would fill the original and not the copy, unless the message is returned at once.
    private static bool IsCopiedAtTheEnd(
        BaseObjectCreationExpressionSyntax creation,
        ExpressionSyntax dictionary,
        FixSite site,
        CancellationToken cancellation
    ) =>
        site.Model.GetSymbolInfo(dictionary, cancellation).Symbol is IFieldSymbol
        || creation.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax;

    private static IEnumerable<AssignmentExpressionSyntax> Assignments(SyntaxNode node) =>
        (ResultUnion.Function(node) ?? node)
            .DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Where(static a =>
                (a.Left as IdentifierNameSyntax ?? (a.Left as MemberAccessExpressionSyntax)?.Name) is { Identifier.ValueText: Property }
            );

    // new Dictionary<string, string>(ORIGINAL) { ["WWW-Authenticate"] = "CHALLENGE" }
    private static ExpressionSyntax Dictionary(string? challenge, FixSite site, ExpressionSyntax? original)
    {
        TypeSyntax text = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword));
        ArgumentListSyntax? arguments =
            original is not null ? SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(original)))
            : challenge is null ? SyntaxFactory.ArgumentList()
            : null;
        return SyntaxFactory
            .ObjectCreationExpression(
                TypeNames.Generic("System.Collections.Generic.Dictionary`2", site.Model, site.Operation.SpanStart, text, text),
                arguments,
                challenge is null ? null : Initializer(challenge)
            )
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static InitializerExpressionSyntax Initializer(string challenge) =>
        SyntaxFactory
            .InitializerExpression(
                SyntaxKind.ObjectInitializerExpression,
                SyntaxFactory.SingletonSeparatedList(Element(challenge, isAdded: false))
            )
            .WithAdditionalAnnotations(Formatter.Annotation);

    // In the manner of the others, which must not be mixed: { "WWW-Authenticate", "CHALLENGE" } or ["WWW-Authenticate"] = "CHALLENGE".
    private static ExpressionSyntax Element(string challenge, bool isAdded) =>
        isAdded
            ? SyntaxFactory
                .InitializerExpression(
                    SyntaxKind.ComplexElementInitializerExpression,
                    SyntaxFactory.SeparatedList([Literal(Header), ChallengeText.Value(challenge)])
                )
                .WithAdditionalAnnotations(Formatter.Annotation)
            : SyntaxFactory
                .AssignmentExpression(
                    SyntaxKind.SimpleAssignmentExpression,
                    SyntaxFactory.ImplicitElementAccess(
                        SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Literal(Header))))
                    ),
                    ChallengeText.Value(challenge)
                )
                .WithAdditionalAnnotations(Formatter.Annotation);

    // On a line of its own where the last has one; comments and a comma at the end stay where they are.
    private static InitializerExpressionSyntax Append(InitializerExpressionSyntax list, ExpressionSyntax item)
    {
        if (list.Expressions.Count == 0)
        {
            return list.WithExpressions(SyntaxFactory.SingletonSeparatedList(item)).WithAdditionalAnnotations(Formatter.Annotation);
        }

        ExpressionSyntax last = list.Expressions.Last();
        bool endsWithComma = list.Expressions.SeparatorCount == list.Expressions.Count;
        SyntaxTriviaList tail = endsWithComma ? list.Expressions.GetSeparators().Last().TrailingTrivia : last.GetTrailingTrivia();
        SyntaxTriviaList end = SyntaxFactory.TriviaList(tail.Any(SyntaxKind.EndOfLineTrivia) ? tail.Last() : SyntaxFactory.Space);
        List<SyntaxNodeOrToken> all = [.. list.Expressions.GetWithSeparators()];
        if (!endsWithComma)
        {
            all[all.Count - 1] = last.WithTrailingTrivia();
            all.Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, tail));
        }

        item = item.WithLeadingTrivia(last.GetLeadingTrivia().Where(static t => t.IsKind(SyntaxKind.WhitespaceTrivia)));
        all.Add(endsWithComma ? item : item.WithTrailingTrivia(end));
        if (endsWithComma)
        {
            all.Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, end));
        }

        return list.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(new SyntaxNodeOrTokenList(all)));
    }

    private static StatementSyntax Statement(ExpressionSyntax expression) =>
        SyntaxFactory.ExpressionStatement(expression).WithAdditionalAnnotations(Formatter.Annotation);

    private static ExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
