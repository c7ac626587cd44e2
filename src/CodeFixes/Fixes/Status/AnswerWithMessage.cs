using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Status;

/// <summary>
/// Sends the message that was passed as a scheme: the status form first, because it keeps the text and was right in every set-up
/// (<c>on-the-wire.md</c> C10); a ProblemDetails where the controller has one; and dropping the text, which leaves the answer to the
/// scheme.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnswerWithMessage))]
public sealed class AnswerWithMessage() : Fix(UNA2004SchemeIsMessage.Id)
{
    private const string StatusKey = UNA2004SchemeIsMessage.Id + ".Status";
    private const string ProblemKey = UNA2004SchemeIsMessage.Id + ".Problem";
    private const string DropKey = UNA2004SchemeIsMessage.Id + ".DropMessage";

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        ImmutableArray<Offer>.Builder offers = ImmutableArray.CreateBuilder<Offer>();
        if (Message(site) is { } message)
        {
            int status = StatusOf(site);
            if (ByStatus(site, message, status) is not null)
            {
                offers.Add(new Offer($"Answer {status} with the message as body (changes the response)", StatusKey));
            }

            if (ByProblem(site, message, status) is not null)
            {
                offers.Add(new Offer($"Answer {status} with the message in a ProblemDetails (changes the response)", ProblemKey));
            }

            offers.Add(new Offer("Drop the message and let the default scheme answer (changes the response)", DropKey));
        }

        return Task.FromResult(offers.ToImmutable());
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        ExpressionSyntax? message = Message(site);
        (SyntaxNode Old, SyntaxNode[] New)? change = message is null
            ? null
            : key switch
            {
                StatusKey => ByStatus(site, message, StatusOf(site)),
                ProblemKey => ByProblem(site, message, StatusOf(site)),
                _ => (site.Node, [WithoutArguments(site.Node)]),
            };
        if (change is not { } replacement)
        {
            return Task.FromResult(site.Document);
        }

        SyntaxNode[] fresh = [.. replacement.New.Select(n => n.WithAdditionalAnnotations(Formatter.Annotation))];
        fresh[0] = fresh[0].WithLeadingTrivia(replacement.Old.GetLeadingTrivia());
        fresh[fresh.Length - 1] = fresh[fresh.Length - 1].WithTrailingTrivia(replacement.Old.GetTrailingTrivia());
        if (fresh.Length > 1 && replacement.Old.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
        {
            fresh = [SyntaxFactory.Block(fresh.OfType<StatementSyntax>()).WithAdditionalAnnotations(Formatter.Annotation)];
        }

        SyntaxNode root =
            replacement.Old.Parent is GlobalStatementSyntax global
                ? site.Root.ReplaceNode(global, fresh.OfType<StatementSyntax>().Select(s => SyntaxFactory.GlobalStatement(s)))
            : fresh.Length == 1 ? site.Root.ReplaceNode(replacement.Old, fresh[0])
            : site.Root.ReplaceNode(replacement.Old, fresh);
        return Task.FromResult(site.Document.WithSyntaxRoot(root));
    }

    private static int StatusOf(FixSite site) => Name(site).StartsWith("Challenge", System.StringComparison.Ordinal) ? 401 : 403;

    private static string Name(FixSite site) =>
        site.Node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
            ObjectCreationExpressionSyntax creation => creation.Type.ToString().Split('.').Last(),
            _ => string.Empty,
        };

    // One text and nothing else: what more is passed (properties, a second scheme) would be lost.
    private static ExpressionSyntax? Message(FixSite site)
    {
        ArgumentListSyntax? arguments = (site.Node as InvocationExpressionSyntax)?.ArgumentList
            ?? (site.Node as ObjectCreationExpressionSyntax)?.ArgumentList;
        if (arguments is not { Arguments: [{ Expression: { } only }] })
        {
            return null;
        }

        ExpressionSyntax? message = only switch
        {
            ArrayCreationExpressionSyntax { Initializer.Expressions: [{ } element] } => element,
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: [{ } element] } => element,
            BaseObjectCreationExpressionSyntax { Initializer.Expressions: [{ } element] } => element,
            CollectionExpressionSyntax { Elements: [ExpressionElementSyntax { Expression: { } element }] } => element,
            _ => only,
        };
        return site.Model.GetTypeInfo(message).Type is { SpecialType: SpecialType.System_String } ? message.WithoutTrivia() : null;
    }

    private static (SyntaxNode Old, SyntaxNode[] New)? ByStatus(FixSite site, ExpressionSyntax message, int status)
    {
        ExpressionSyntax code = Statuses.Constant(status, site.Model, site.Node.SpanStart);
        switch (site.Node)
        {
            case InvocationExpressionSyntax call when IsResultOfController(site, call):
                return Fits(site, "Microsoft.AspNetCore.Mvc.ObjectResult")
                    ? (call, [Call(call, "StatusCode", [SyntaxFactory.Argument(code), SyntaxFactory.Argument(message)])])
                    : null;
            case InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "ForbidAsync" or "ChallengeAsync",
                    Expression: { } context
                }
            } call
                when call.Parent is AwaitExpressionSyntax { Parent: ExpressionStatementSyntax statement }
                    && context is IdentifierNameSyntax or MemberAccessExpressionSyntax
                    && !site.Model.LookupNamespacesAndTypes(call.SpanStart, name: "HttpResponseWritingExtensions").IsEmpty:
                string write = $"{context.WithoutTrivia()}.Response.";
                return (
                    statement,
                    [
                        SyntaxFactory.ExpressionStatement(
                            SyntaxFactory.AssignmentExpression(
                                SyntaxKind.SimpleAssignmentExpression,
                                SyntaxFactory.ParseExpression(write + "StatusCode"),
                                code
                            )
                        ),
                        SyntaxFactory.ParseStatement($"await {write}WriteAsync({message});"),
                    ]
                );
            case InvocationExpressionSyntax call when IsFactory(site, call, "Microsoft.AspNetCore.Http.Results"):
                return (call, [Call(call, "Text", [SyntaxFactory.Argument(message), Named("statusCode", code)])]);
            case ObjectCreationExpressionSyntax creation when Fits(site, "Microsoft.AspNetCore.Mvc.ObjectResult"):
                InitializerExpressionSyntax initializer = (
                    (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression("new X() { StatusCode = 0 }")
                ).Initializer!;
                initializer = initializer.ReplaceNode(
                    ((AssignmentExpressionSyntax)initializer.Expressions[0]).Right,
                    code.WithTrailingTrivia(SyntaxFactory.Space)
                );
                TypeSyntax type = creation.Type is QualifiedNameSyntax qualified
                    ? qualified.WithRight(SyntaxFactory.IdentifierName("ObjectResult"))
                    : SyntaxFactory.IdentifierName("ObjectResult");
                ArgumentListSyntax arguments = SyntaxFactory
                    .ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(message)))
                    .WithTrailingTrivia(SyntaxFactory.Space);
                return (creation, [creation.WithType(type).WithArgumentList(arguments).WithInitializer(initializer)]);
            default:
                return null;
        }
    }

    private static (SyntaxNode Old, SyntaxNode[] New)? ByProblem(FixSite site, ExpressionSyntax message, int status)
    {
        if (site.Node is not InvocationExpressionSyntax call)
        {
            return null;
        }

        bool isController =
            IsResultOfController(site, call)
            && Fits(site, "Microsoft.AspNetCore.Mvc.ObjectResult")
            && EnclosingType(site) is { } type
            && type.IsOrDerivesFrom(KnownTypes.For(site.Model.Compilation).Mvc.ControllerBase);
        return isController || IsFactory(site, call, "Microsoft.AspNetCore.Http.Results")
            ? (
                call,
                [
                    Call(
                        call,
                        "Problem",
                        [Named("detail", message), Named("statusCode", Statuses.Constant(status, site.Model, site.Node.SpanStart))]
                    ),
                ]
            )
            : null;
    }

    private static INamedTypeSymbol? EnclosingType(FixSite site) => site.Model.GetEnclosingSymbol(site.Node.SpanStart)?.ContainingType;

    private static bool IsResultOfController(FixSite site, InvocationExpressionSyntax call)
    {
        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        return site.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { } owner }
            && (
                owner.IsOrDerivesFrom(types.Mvc.ControllerBase)
                || owner.IsOrDerivesFrom(types.Mvc.PageModel)
                || owner.IsOrDerivesFrom(types.Mvc.PageBase)
            );
    }

    private static bool IsFactory(FixSite site, InvocationExpressionSyntax call, string type) =>
        site.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { } owner }
        && owner.Is(TypeLookup.Resolve(site.Model.Compilation, type));

    // The new result must be what the place expects: a method that returns ForbidResult cannot return an ObjectResult.
    private static bool Fits(FixSite site, string result) =>
        TypeLookup.Resolve(site.Model.Compilation, result) is { } type
        && site.Model.GetTypeInfo(site.Node) is { ConvertedType: { } expected }
        && !expected.IsOrDerivesFrom(KnownTypes.For(site.Model.Compilation).Mvc.ForbidResult)
        && !expected.IsOrDerivesFrom(KnownTypes.For(site.Model.Compilation).Mvc.ChallengeResult)
        && site.Model.Compilation.ClassifyCommonConversion(type, expected).Exists;

    private static InvocationExpressionSyntax Call(InvocationExpressionSyntax call, string name, ArgumentSyntax[] arguments)
    {
        ExpressionSyntax target = call.Expression is MemberAccessExpressionSyntax access
            ? access.WithName(SyntaxFactory.IdentifierName(name))
            : SyntaxFactory.IdentifierName(name);
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.InvocationExpression(
            target,
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments, Enumerable.Repeat(comma, arguments.Length - 1)))
        );
    }

    private static ArgumentSyntax Named(string name, ExpressionSyntax value) =>
        SyntaxFactory.Argument(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space), default, value);

    private static SyntaxNode WithoutArguments(SyntaxNode node) =>
        node switch
        {
            InvocationExpressionSyntax call => call.WithArgumentList(SyntaxFactory.ArgumentList()),
            ObjectCreationExpressionSyntax creation => creation.WithArgumentList(SyntaxFactory.ArgumentList()),
            _ => node,
        };
}
