using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks;

/// <summary>The change of a status to another: what of it is the same in every framework.</summary>
internal sealed class StatusChange(SemanticModel model, int from, int to)
{
    /// <summary>The model of the file.</summary>
    public SemanticModel Model { get; } = model;

    /// <summary>The status that the code has.</summary>
    public int From { get; } = from;

    /// <summary>The status that it gets.</summary>
    public int To { get; } = to;

    /// <summary>Gives a body that names the status itself the other one; every other argument stays as it is.</summary>
    public Func<ArgumentSyntax, ArgumentSyntax> Body { get; init; } = static argument => argument;

    /// <summary>The status as an expression that binds at a position: <c>StatusCodes.Status403Forbidden</c>, or the number.</summary>
    public ExpressionSyntax Named(int position)
    {
        string? member = To switch
        {
            401 => "Status401Unauthorized",
            403 => "Status403Forbidden",
            _ => null,
        };
        return
            member is not null
            && Model
                .LookupNamespacesAndTypes(position, name: "StatusCodes")
                .Any(s => s is INamedTypeSymbol type && !type.GetMembers(member).IsEmpty)
            ? SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.IdentifierName("StatusCodes"),
                SyntaxFactory.IdentifierName(member)
            )
            : SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(To));
    }

    /// <summary><c>HttpStatusCode.Forbidden</c> as it can be written at a position.</summary>
    public MemberAccessExpressionSyntax HttpForbidden(int position) =>
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            TypeNames.Of("System.Net.HttpStatusCode", Model, position),
            SyntaxFactory.IdentifierName("Forbidden")
        );

    /// <summary>A constant status in the other value, spelled as it was; null for anything that is not the status.</summary>
    public ExpressionSyntax? Constant(ExpressionSyntax expression)
    {
        if (Model.GetConstantValue(expression) is not { HasValue: true, Value: int value } || value != From)
        {
            return Branches(expression);
        }

        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return SyntaxFactory
                    .LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(To))
                    .WithTriviaFrom(literal);
            case CastExpressionSyntax cast when Constant(cast.Expression) is { } inner:
                return cast.WithExpression(inner);
            case ParenthesizedExpressionSyntax parenthesized when Constant(parenthesized.Expression) is { } inner:
                return parenthesized.WithExpression(inner);
            case MemberAccessExpressionSyntax access when Renamed(access.Name) is { } name:
                return access.WithName(name);
            case SimpleNameSyntax simple when Renamed(simple) is { } name:
                return name;
            case { } when Model.GetTypeInfo(expression).Type is { SpecialType: SpecialType.System_Int32 }:
                return Named(expression.SpanStart).WithTriviaFrom(expression);
            default:
                return null;
        }
    }

    private ExpressionSyntax? Branches(ExpressionSyntax expression) =>
        expression switch
        {
            ConditionalExpressionSyntax choice => (Constant(choice.WhenTrue), Constant(choice.WhenFalse)) switch
            {
                (null, null) => null,
                ({ } yes, _) => choice.WithWhenTrue(yes),
                (_, { } no) => choice.WithWhenFalse(no),
            },
            CastExpressionSyntax cast when Constant(cast.Expression) is { } inner => cast.WithExpression(inner),
            ParenthesizedExpressionSyntax parenthesized when Constant(parenthesized.Expression) is { } inner =>
                parenthesized.WithExpression(inner),
            _ => null,
        };

    private SimpleNameSyntax? Renamed(SimpleNameSyntax name)
    {
        string? other = (name.Identifier.ValueText, To) switch
        {
            ("Status401Unauthorized" or "Status419AuthenticationTimeout" or "Status499ClientClosedRequest", 403) => "Status403Forbidden",
            ("Status403Forbidden" or "Status419AuthenticationTimeout" or "Status499ClientClosedRequest", 401) => "Status401Unauthorized",
            ("Unauthorized", 403) when Model.GetTypeInfo(name).Type is { Name: "HttpStatusCode" } => "Forbidden",
            ("Forbidden", 401) when Model.GetTypeInfo(name).Type is { Name: "HttpStatusCode" } => "Unauthorized",
            _ => null,
        };
        return other is null ? null : SyntaxFactory.IdentifierName(other).WithTriviaFrom(name);
    }

    /// <summary>An initialiser whose property of that name holds the status, with the other one; null where there is none.</summary>
    public InitializerExpressionSyntax? Initialised(InitializerExpressionSyntax members, string property)
    {
        foreach (ExpressionSyntax member in members.Expressions)
        {
            if (
                member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment
                && left.Identifier.ValueText == property
                && Constant(assignment.Right) is { } value
            )
            {
                return members.ReplaceNode(assignment, assignment.WithRight(value));
            }
        }

        return null;
    }

    /// <summary>The name of what a call calls; null for a call of anything but a method by its name.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax name => name,
            _ => null,
        };

    /// <summary>A type name with another last part.</summary>
    public static TypeSyntax Typed(TypeSyntax type, string name) =>
        type is QualifiedNameSyntax qualified
            ? qualified.WithRight(SyntaxFactory.IdentifierName(name).WithTriviaFrom(qualified.Right))
            : SyntaxFactory.IdentifierName(name).WithTriviaFrom(type);
}
