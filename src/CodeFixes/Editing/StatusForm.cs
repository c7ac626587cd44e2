using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Writes the same answer with another status: the form that was right in every configuration (<c>on-the-wire.md</c> C9 to C12), because no
/// scheme takes part in it. Body, other arguments, receiver and the spelling of the status are kept.
/// </summary>
internal sealed class StatusForm(SemanticModel model, KnownTypes types, int from, int to)
{
    /// <summary>The answer with the other status; null where it has a form that cannot be rewritten.</summary>
    public ExpressionSyntax? Rewrite(SyntaxNode answer) => answer switch
    {
        InvocationExpressionSyntax call => Call(call),
        ObjectCreationExpressionSyntax creation => ByName(creation) ?? Creation(creation),
        ImplicitObjectCreationExpressionSyntax creation => Creation(creation),
        AssignmentExpressionSyntax assignment => Constant(assignment.Right) is { } value ? assignment.WithRight(value) : null,
        ExpressionSyntax expression => Constant(expression),
        _ => null,
    };

    /// <summary>The status as an expression that binds at a position: <c>StatusCodes.Status403Forbidden</c>, or the number.</summary>
    public ExpressionSyntax Named(int position)
    {
        string? member = to switch { 401 => "Status401Unauthorized", 403 => "Status403Forbidden", _ => null };
        return member is not null && model.LookupNamespacesAndTypes(position, name: "StatusCodes").Any(s => s is INamedTypeSymbol type && !type.GetMembers(member).IsEmpty)
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName("StatusCodes"), SyntaxFactory.IdentifierName(member))
            : SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(to));
    }

    private MemberAccessExpressionSyntax Forbidden(int position) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeNames.Of("System.Net.HttpStatusCode", model, position), SyntaxFactory.IdentifierName("Forbidden"));

    /// <summary>A constant status in the other value, spelled as it was; null for anything that is not the status.</summary>
    public ExpressionSyntax? Constant(ExpressionSyntax expression)
    {
        if (model.GetConstantValue(expression) is not { HasValue: true, Value: int value } || value != from)
        {
            return Branches(expression);
        }

        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(to)).WithTriviaFrom(literal);
            case CastExpressionSyntax cast when Constant(cast.Expression) is { } inner:
                return cast.WithExpression(inner);
            case ParenthesizedExpressionSyntax parenthesized when Constant(parenthesized.Expression) is { } inner:
                return parenthesized.WithExpression(inner);
            case MemberAccessExpressionSyntax access when Renamed(access.Name) is { } name:
                return access.WithName(name);
            case SimpleNameSyntax simple when Renamed(simple) is { } name:
                return name;
            case { } when model.GetTypeInfo(expression).Type is { SpecialType: SpecialType.System_Int32 }:
                return Named(expression.SpanStart).WithTriviaFrom(expression);
            default:
                return null;
        }
    }

    private ExpressionSyntax? Branches(ExpressionSyntax expression) => expression switch
    {
        ConditionalExpressionSyntax choice => (Constant(choice.WhenTrue), Constant(choice.WhenFalse)) switch
        {
            (null, null) => null,
            ({ } yes, _) => choice.WithWhenTrue(yes),
            (_, { } no) => choice.WithWhenFalse(no),
        },
        CastExpressionSyntax cast when Constant(cast.Expression) is { } inner => cast.WithExpression(inner),
        ParenthesizedExpressionSyntax parenthesized when Constant(parenthesized.Expression) is { } inner => parenthesized.WithExpression(inner),
        _ => null,
    };

    private SimpleNameSyntax? Renamed(SimpleNameSyntax name)
    {
        string? other = (name.Identifier.ValueText, to) switch
        {
            ("Status401Unauthorized" or "Status419AuthenticationTimeout" or "Status499ClientClosedRequest", 403) => "Status403Forbidden",
            ("Status403Forbidden" or "Status419AuthenticationTimeout" or "Status499ClientClosedRequest", 401) => "Status401Unauthorized",
            ("Unauthorized", 403) when model.GetTypeInfo(name).Type is { Name: "HttpStatusCode" } => "Forbidden",
            ("Forbidden", 401) when model.GetTypeInfo(name).Type is { Name: "HttpStatusCode" } => "Unauthorized",
            _ => null,
        };
        return other is null ? null : SyntaxFactory.IdentifierName(other).WithTriviaFrom(name);
    }

    private ExpressionSyntax? Call(InvocationExpressionSyntax call)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || NameOf(call) is not { } name)
        {
            return null;
        }

        INamedTypeSymbol declaring = method.RootDefinition().ContainingType;
        bool isPage = declaring.Is(types.Mvc.ControllerBase) || declaring.Is(types.Mvc.PageModel) || declaring.Is(types.Mvc.PageBase);
        bool isFactory = declaring.Is(types.MinimalApi.Results) || declaring.Is(types.MinimalApi.TypedResults);
        if ((isPage || isFactory) && method.Name is "Unauthorized" or "Challenge" or "Forbid")
        {
            return Shorthand(call, name, method.Name);
        }

        if (to == 403 && method.Name is "Unauthorized" && declaring.Is(types.WebApi.Controller))
        {
            return call.ReplaceNode(name, SyntaxFactory.IdentifierName("StatusCode").WithTriviaFrom(name)).WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Forbidden(call.SpanStart)))));
        }

        if (declaring.Is(types.Lambda.Results) && method.Name is "Unauthorized" or "Forbid")
        {
            return call.ArgumentList.Arguments.Count > 0 ? null : call.ReplaceNode(name, SyntaxFactory.IdentifierName(to == 403 ? "Forbid" : "Unauthorized").WithTriviaFrom(name));
        }

        if (types.FastEndpoints.Sends(method) && Sender(method.Name) is { } sender)
        {
            return call.ReplaceNode(name, SyntaxFactory.IdentifierName(sender).WithTriviaFrom(name));
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return WithStatus(arguments, method) is { } changed ? call.WithArgumentList(call.ArgumentList.WithArguments(changed)) : null;
    }

    // The pairs of FastEndpoints take the same arguments.
    private string? Sender(string name) => (name, from, to) switch
    {
        ("UnauthorizedAsync", 401, 403) => "ForbiddenAsync",
        ("ForbiddenAsync", 403, 401) => "UnauthorizedAsync",
        ("SendUnauthorizedAsync", 401, 403) => "SendForbiddenAsync",
        ("SendForbiddenAsync", 403, 401) => "SendUnauthorizedAsync",
        _ => null,
    };

    private ExpressionSyntax? Shorthand(InvocationExpressionSyntax call, SimpleNameSyntax name, string method)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (arguments.Count > (method is "Unauthorized" ? 1 : 0))
        {
            return null;
        }

        bool isShort = to == 401; // 403 has no shorthand that keeps the scheme out of it
        InvocationExpressionSyntax renamed = call.ReplaceNode(name, SyntaxFactory.IdentifierName(isShort ? "Unauthorized" : "StatusCode").WithTriviaFrom(name));
        if (isShort)
        {
            return renamed;
        }

        ArgumentSyntax status = SyntaxFactory.Argument(Named(call.SpanStart));
        SeparatedSyntaxList<ArgumentSyntax> all = SyntaxFactory.SingletonSeparatedList(status);
        if (arguments is [{ } body])
        {
            all = all.Add(Body(body).WithNameColon(null).WithLeadingTrivia(SyntaxFactory.Space));
        }

        return renamed.WithArgumentList(call.ArgumentList.WithArguments(all));
    }

    // Result types that say their status by their name.
    private ExpressionSyntax? ByName(ObjectCreationExpressionSyntax creation)
    {
        if (model.GetSymbolInfo(creation).Symbol is not IMethodSymbol { ContainingType: { } type })
        {
            return null;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = creation.ArgumentList?.Arguments ?? default;
        switch (type.Name)
        {
            case "UnauthorizedResult" or "ChallengeResult" or "ForbidResult" when arguments.Count == 0 && creation.Initializer is null:
                return to == 401
                    ? creation.WithType(Typed(creation.Type, "UnauthorizedResult")).WithArgumentList(SyntaxFactory.ArgumentList())
                    : creation.WithType(Typed(creation.Type, "StatusCodeResult").WithoutTrailingTrivia()).WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Named(creation.SpanStart)))));
            case "HttpUnauthorizedResult" when to == 403 && type.Is(types.SystemWeb.UnauthorizedResult) && creation.Initializer is null:
                return creation.WithType(Typed(creation.Type, "HttpStatusCodeResult")).WithArgumentList((creation.ArgumentList ?? SyntaxFactory.ArgumentList()).WithArguments(
                    SyntaxFactory.SeparatedList(arguments.Select((a, i) => a.WithNameColon(null).WithLeadingTrivia(SyntaxFactory.Space)).Prepend(SyntaxFactory.Argument(Forbidden(creation.SpanStart))))));
            case "UnauthorizedObjectResult" when arguments.Count == 1:
                AssignmentExpressionSyntax status = SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName("StatusCode").WithTrailingTrivia(SyntaxFactory.Space), Named(creation.SpanStart).WithLeadingTrivia(SyntaxFactory.Space));
                InitializerExpressionSyntax initializer = creation.Initializer is { } existing
                    ? existing.WithExpressions(existing.Expressions.Insert(0, status))
                    : SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression, SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(status))
                        .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space))
                        .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space));
                return creation.WithType(Typed(creation.Type, "ObjectResult")).WithArgumentList(creation.ArgumentList!.WithArguments(SyntaxFactory.SingletonSeparatedList(Body(arguments[0]))).WithoutTrailingTrivia()).WithInitializer(initializer);
            default:
                return null;
        }
    }

    private ExpressionSyntax? Creation(BaseObjectCreationExpressionSyntax creation)
    {
        if (model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor)
        {
            return null;
        }

        bool isChanged = false;
        BaseObjectCreationExpressionSyntax changed = creation;
        if (WithStatus(creation.ArgumentList?.Arguments ?? default, constructor) is { } others)
        {
            changed = changed.WithArgumentList(creation.ArgumentList!.WithArguments(others));
            isChanged = true;
        }

        if (creation.Initializer is { } members && Initialised(members, "StatusCode") is { } rewritten)
        {
            changed = changed.WithInitializer(rewritten);
            isChanged = true;
        }

        return isChanged ? changed : null;
    }

    // A ProblemDetails that says 401 in its body has to say the other status, too.
    private ArgumentSyntax Body(ArgumentSyntax argument) =>
        argument.Expression is ObjectCreationExpressionSyntax { Initializer: { } members } problem && model.GetTypeInfo(problem).Type.IsOrDerivesFrom(types.Mvc.ProblemDetails) && Initialised(members, "Status") is { } rewritten
            ? argument.WithExpression(problem.WithInitializer(rewritten))
            : argument;

    private InitializerExpressionSyntax? Initialised(InitializerExpressionSyntax members, string property)
    {
        foreach (ExpressionSyntax member in members.Expressions)
        {
            if (member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment && left.Identifier.ValueText == property && Constant(assignment.Right) is { } value)
            {
                return members.ReplaceNode(assignment, assignment.WithRight(value));
            }
        }

        return null;
    }

    // Only the argument that is the status changes: a body may hold the same number.
    private SeparatedSyntaxList<ArgumentSyntax>? WithStatus(SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol method)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string? name = arguments[i].NameColon?.Name.Identifier.ValueText;
            IParameterSymbol? parameter = name is null ? method.Parameters.ElementAtOrDefault(i) : method.Parameters.FirstOrDefault(p => p.Name == name);
            if ((parameter?.Name is "statusCode" or "code" or "status" or "httpCode" || parameter?.Type.Name is "HttpStatusCode") && Constant(arguments[i].Expression) is { } value)
            {
                return SyntaxFactory.SeparatedList(arguments.Replace(arguments[i], arguments[i].WithExpression(value)).Select(Body), arguments.GetSeparators());
            }

            ArgumentSyntax body = Body(arguments[i]);
            if (body != arguments[i])
            {
                return arguments.Replace(arguments[i], body);
            }
        }

        return null;
    }

    private static TypeSyntax Typed(TypeSyntax type, string name) =>
        type is QualifiedNameSyntax qualified ? qualified.WithRight(SyntaxFactory.IdentifierName(name).WithTriviaFrom(qualified.Right)) : SyntaxFactory.IdentifierName(name).WithTriviaFrom(type);

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
