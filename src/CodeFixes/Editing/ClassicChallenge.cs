using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Adds the challenge to a 401 of Web API 2, MVC 5, System.Web, <c>HttpListener</c> or a function, each in its own way
/// (<c>on-the-wire.md</c>
/// C13, E): as an argument of <c>Unauthorized</c>, on the headers of a message, by <c>AppendHeader</c> or <c>AddHeader</c> on a live
/// response.
/// </summary>
internal static class ClassicChallenge
{
    private const string Header = "WWW-Authenticate";

    private static readonly string[] Names = ["response", "unauthorized", "message"];

    /// <summary>The root with the challenge in place; null where the code has no place for one, as <c>HttpException</c>.</summary>
    public static SyntaxNode? Rewrite(FixSite site, string challenge, CancellationToken cancellation)
    {
        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        switch (site.Operation)
        {
            case AssignmentExpressionSyntax
            {
                Left: MemberAccessExpressionSyntax { Expression: { } owner } left,
                Parent: ExpressionStatementSyntax
            } assignment when Repeatable.Is(owner) && site.Model.GetConstantValue(assignment.Right, cancellation).HasValue:
                ITypeSymbol? type = site.Model.GetTypeInfo(owner, cancellation).Type;
                IReadOnlyList<StatementSyntax> header =
                    types.IsMessage(type) ? OnMessage(owner.WithoutTrivia(), type, site, challenge)
                    : types.SystemWeb.IsResponse(type) || type.Is(types.Listener.Response)
                        ? [OnResponse(owner.WithoutTrivia(), type, types, challenge)]
                    : [];
                return header.Count == 0 ? null : Insertion.Around(new(site.Root, left, site.Model), [], header, cancellation);
            case InvocationExpressionSyntax call
                when (site.Model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol)?.ReturnType.IsOrImplements(types.Lambda.Result)
                    == true:
                return site.Root.ReplaceNode(call, LambdaChallenge.OnResult(call, challenge));
            case InvocationExpressionSyntax call when site.Model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method:
                return method.RootDefinition().ContainingType.Is(types.WebApi.Controller)
                        ? (
                            method.Name is "Content"
                                ? AsMessage(call, site, challenge, cancellation)
                                : AsArgument(call, method, site, challenge)
                        )
                    : types.IsMessage(method.ReturnType) ? OnMade(call, method.ReturnType, site, challenge, cancellation)
                    : Before(site, challenge, types, cancellation);
            case BaseObjectCreationExpressionSyntax creation when site.Model.GetTypeInfo(creation, cancellation).Type is { } made:
                return types.Lambda.IsProxyResponse(made) ? LambdaChallenge.OnCreation(creation, site, challenge, cancellation)
                    : types.IsMessage(made) ? OnMade(creation, made, site, challenge, cancellation)
                    : made.Is(types.WebApi.ResponseException) ? OnException(creation, site, challenge, cancellation)
                    : made.IsOrDerivesFrom(types.SystemWeb.StatusCodeResult) ? Before(site, challenge, types, cancellation)
                    : null;
            default:
                return null;
        }
    }

    // Unauthorized() and StatusCode(HttpStatusCode.Unauthorized) send the same; only the first takes a challenge.
    private static SyntaxNode? AsArgument(InvocationExpressionSyntax call, IMethodSymbol method, FixSite site, string challenge)
    {
        bool isPlain = method.Name is "Unauthorized" ? call.ArgumentList.Arguments.Count == 0 : method.Name is "StatusCode";
        if (
            !isPlain
            || Value(challenge, site) is not { } value
            || (call.Expression as SimpleNameSyntax ?? (call.Expression as MemberAccessExpressionSyntax)?.Name) is not { } name
        )
        {
            return null;
        }

        InvocationExpressionSyntax changed = call.ReplaceNode(name, SyntaxFactory.IdentifierName("Unauthorized").WithTriviaFrom(name));
        changed = changed.WithArgumentList(
            changed.ArgumentList.WithArguments(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value)))
        );
        return site.Root.ReplaceNode(call, changed.WithAdditionalAnnotations(Formatter.Annotation));
    }

    // Content(status, value) has no place for a header; a message with the same status and value has, and negotiates the same body.
    private static SyntaxNode? AsMessage(InvocationExpressionSyntax call, FixSite site, string challenge, CancellationToken cancellation)
    {
        if (
            call is not { Expression: IdentifierNameSyntax, ArgumentList.Arguments: [{ NameColon: null }, { NameColon: null }] }
            || !Insertion.IsPossible(call)
        )
        {
            return null;
        }

        string name = FreeName(site);
        ExpressionSyntax create = SyntaxFactory.InvocationExpression(
            Member(SyntaxFactory.IdentifierName("Request"), "CreateResponse"),
            call.ArgumentList.WithoutTrivia()
        );
        if (
            site.Model.GetSpeculativeSymbolInfo(call.SpanStart, create, SpeculativeBindingOption.BindAsExpression).Symbol
            is not IMethodSymbol
        )
        {
            return null; // two assemblies declare the class of the extension, so that it cannot be imported by its name
        }

        ExpressionSyntax result = SyntaxFactory.InvocationExpression(
            SyntaxFactory.IdentifierName("ResponseMessage"),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.IdentifierName(name))))
        );
        return OnMessage(SyntaxFactory.IdentifierName(name), null, site, challenge) is { Count: > 0 } header
            ? Insertion.Around(new(site.Root, call, site.Model), [Declared(name, create), .. header], [], cancellation, result)
            : null;
    }

    // A message that something holds gets the header behind it; one that is returned or thrown at once is given a name first.
    private static SyntaxNode? OnMade(
        ExpressionSyntax made,
        ITypeSymbol type,
        FixSite site,
        string challenge,
        CancellationToken cancellation
    )
    {
        if (!Insertion.IsPossible(made))
        {
            return null;
        }

        SyntaxNode outer = made;
        while (outer.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            outer = outer.Parent;
        }

        ExpressionSyntax? holder = outer.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } =>
                SyntaxFactory.IdentifierName(variable.Identifier.WithoutTrivia()),
            AssignmentExpressionSyntax { Left: { } left, Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax }
                when Repeatable.Is(left) => left.WithoutTrivia(),
            _ => null,
        };
        if (holder is not null)
        {
            return OnMessage(holder, type, site, challenge) is { Count: > 0 } behind
                ? Insertion.Around(new(site.Root, made, site.Model), [], behind, cancellation)
                : null;
        }

        string name = FreeName(site);
        return OnMessage(SyntaxFactory.IdentifierName(name), type, site, challenge) is { Count: > 0 } header
            ? Insertion.Around(
                new(site.Root, made, site.Model),
                [Declared(name, made), .. header],
                [],
                cancellation,
                SyntaxFactory.IdentifierName(name)
            )
            : null;
    }

    // An exception that is given only a status is given a message with it.
    private static SyntaxNode? OnException(
        BaseObjectCreationExpressionSyntax creation,
        FixSite site,
        string challenge,
        CancellationToken cancellation
    )
    {
        if (creation.ArgumentList?.Arguments is not [{ Expression: { } status }] || !Insertion.IsPossible(creation))
        {
            return null;
        }

        string name = FreeName(site);
        ExpressionSyntax message = SyntaxFactory.ObjectCreationExpression(
            TypeNames.Of("System.Net.Http.HttpResponseMessage", site.Model, creation.SpanStart),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(status))),
            null
        );
        return OnMessage(SyntaxFactory.IdentifierName(name), null, site, challenge) is { Count: > 0 } header
            ? Insertion.Around(
                new(site.Root, status, site.Model),
                [Declared(name, message), .. header],
                [],
                cancellation,
                SyntaxFactory.IdentifierName(name)
            )
            : null;
    }

    // In front of a result, or of a helper that writes the status: the response is whatever is in scope.
    private static SyntaxNode? Before(FixSite site, string challenge, KnownTypes types, CancellationToken cancellation) =>
        Insertion.IsPossible(site.Operation) && ResponseAccess.FindClassic(site.Operation, site.Model, types) is { } response
            ? Insertion.Around(
                new(site.Root, site.Operation, site.Model),
                [
                    OnResponse(
                        response,
                        site.Model.GetSpeculativeTypeInfo(
                            site.Operation.SpanStart,
                            response,
                            SpeculativeBindingOption.BindAsExpression
                        ).Type,
                        types,
                        challenge
                    ),
                ],
                [],
                cancellation
            )
            : null;

    // The headers of a message of System.Net.Http are typed, those of functions are texts.
    private static IReadOnlyList<StatementSyntax> OnMessage(ExpressionSyntax message, ITypeSymbol? type, FixSite site, string challenge)
    {
        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        ExpressionSyntax headers = Member(message, "Headers");
        return types.Lambda.IsProxyResponse(type) ? LambdaChallenge.Behind(message, site, challenge)
            : type.IsOrDerivesFrom(types.FunctionResponse)
                ?
                [
                    Call(
                        headers,
                        "Add",
                        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Header)),
                        ChallengeText.Value(challenge)
                    ),
                ]
            : Value(challenge, site) is { } value ? [Call(Member(headers, "WwwAuthenticate"), "Add", value)]
            : [];
    }

    // AppendHeader of System.Web keeps what is there; AddHeader of HttpListener replaces it.
    private static StatementSyntax OnResponse(ExpressionSyntax response, ITypeSymbol? type, KnownTypes types, string challenge) =>
        Call(
            response,
            type.Is(types.Listener.Response) ? "AddHeader" : "AppendHeader",
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Header)),
            ChallengeText.Value(challenge)
        );

    private static StatementSyntax Call(ExpressionSyntax receiver, string method, params ExpressionSyntax[] arguments) =>
        SyntaxFactory
            .ExpressionStatement(
                SyntaxFactory.InvocationExpression(
                    Member(receiver, method),
                    SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments.Select(SyntaxFactory.Argument)))
                )
            )
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static StatementSyntax Declared(string name, ExpressionSyntax value) =>
        SyntaxFactory
            .LocalDeclarationStatement(
                SyntaxFactory.VariableDeclaration(
                    SyntaxFactory.IdentifierName("var"),
                    SyntaxFactory.SingletonSeparatedList(
                        SyntaxFactory.VariableDeclarator(name).WithInitializer(SyntaxFactory.EqualsValueClause(value.WithoutTrivia()))
                    )
                )
            )
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax owner, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, SyntaxFactory.IdentifierName(name));

    // new AuthenticationHeaderValue("Basic", "realm=\"x\""): one challenge, its scheme apart from its parameters.
    private static ExpressionSyntax? Value(string challenge, FixSite site)
    {
        ChallengeList list = ChallengeList.Parse(challenge);
        if (!list.IsSound || list.Challenges is not [{ } one] || one.Scheme.In(challenge) is not { Length: > 0 } scheme)
        {
            return null;
        }

        string parameters = challenge.Trim().Substring(scheme.Length).Trim();
        List<ArgumentSyntax> arguments = [SyntaxFactory.Argument(ChallengeText.Value(scheme))];
        if (parameters.Length > 0)
        {
            arguments.Add(SyntaxFactory.Argument(ChallengeText.Value(parameters)));
        }

        return SyntaxFactory.ObjectCreationExpression(
            TypeNames.Of("System.Net.Http.Headers.AuthenticationHeaderValue", site.Model, site.Operation.SpanStart),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments)),
            null
        );
    }

    private static string FreeName(FixSite site)
    {
        SyntaxNode? member = site.Operation.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        foreach (string name in Names)
        {
            if (member?.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name) != true)
            {
                return name;
            }
        }

        return "challenged";
    }
}
