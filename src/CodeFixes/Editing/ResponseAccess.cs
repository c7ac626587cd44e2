using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>How code at some place reaches the response of the current request: a parameter, a local, or a member of its type.</summary>
internal static class ResponseAccess
{
    private delegate string? Path(string name, ITypeSymbol? type, KnownTypes types);

    /// <summary>
    /// An expression for the response, such as <c>Response</c> or <c>context.HttpContext.Response</c>; null where nothing in scope leads to
    /// it.
    /// </summary>
    public static ExpressionSyntax? Find(SyntaxNode node, SemanticModel model, KnownTypes types)
    {
        string? path = FromVariables(node, model, types, From) ?? FromMembers(node, model, types, From);
        return path is null ? null : SyntaxFactory.ParseExpression(path);
    }

    /// <summary>The same for a response of System.Web or <c>HttpListener</c>.</summary>
    public static ExpressionSyntax? FindClassic(SyntaxNode node, SemanticModel model, KnownTypes types)
    {
        string? path = FromVariables(node, model, types, Classic) ?? FromMembers(node, model, types, Classic);
        return path is null ? null : SyntaxFactory.ParseExpression(path);
    }

    private static string? Classic(string name, ITypeSymbol? type, KnownTypes types) =>
        types.SystemWeb.IsResponse(type) || type.Is(types.Listener.Response) ? name
        : type.IsOrDerivesFrom(types.SystemWeb.HttpContext)
        || type.IsOrDerivesFrom(types.SystemWeb.HttpContextBase)
        || type.Is(types.Listener.Context)
            ? name + ".Response"
        : type.IsOrDerivesFrom(types.SystemWeb.ControllerContext) ? name + ".HttpContext.Response"
        : null;

    private static string? FromVariables(SyntaxNode node, SemanticModel model, KnownTypes types, Path from)
    {
        bool capturing = true;
        for (SyntaxNode? current = node; current is not null && capturing; current = current.Parent)
        {
            string? found = current switch
            {
                AnonymousFunctionExpressionSyntax lambda => FromParameters(
                    model.GetSymbolInfo(lambda).Symbol as IMethodSymbol,
                    types,
                    from
                ),
                LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => FromParameters(
                    model.GetDeclaredSymbol(current) as IMethodSymbol,
                    types,
                    from
                ),
                BlockSyntax block => FromLocals(block.Statements, node, model, types, from),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }

            capturing = current switch
            {
                AnonymousFunctionExpressionSyntax lambda => !lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
                LocalFunctionStatementSyntax local => !local.Modifiers.Any(SyntaxKind.StaticKeyword),
                _ => true,
            };
        }

        return null;
    }

    private static string? FromParameters(IMethodSymbol? function, KnownTypes types, Path from)
    {
        foreach (IParameterSymbol parameter in function?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            if (
                parameter.RefKind is RefKind.None or RefKind.In
                && parameter.Name is { Length: > 0 } and not "_"
                && from(Escaped(parameter.Name), parameter.Type, types) is { } path
            )
            {
                return path;
            }
        }

        return null;
    }

    // Only a local that is given its value where it is declared is sure to have one here.
    private static string? FromLocals(
        SyntaxList<StatementSyntax> statements,
        SyntaxNode node,
        SemanticModel model,
        KnownTypes types,
        Path from
    )
    {
        foreach (StatementSyntax statement in statements)
        {
            if (statement.Span.End > node.SpanStart)
            {
                break;
            }

            if (statement is LocalDeclarationStatementSyntax declaration)
            {
                foreach (VariableDeclaratorSyntax variable in declaration.Declaration.Variables)
                {
                    if (
                        variable.Initializer is not null
                        && model.GetDeclaredSymbol(variable) is ILocalSymbol local
                        && from(Escaped(local.Name), local.Type, types) is { } path
                    )
                    {
                        return path;
                    }
                }
            }
        }

        return null;
    }

    private static string? FromMembers(SyntaxNode node, SemanticModel model, KnownTypes types, Path from)
    {
        bool isStatic = node.Ancestors()
            .Any(a =>
                a is MemberDeclarationSyntax { } member and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax
                    && member.Modifiers.Any(SyntaxKind.StaticKeyword)
                || a is AnonymousFunctionExpressionSyntax lambda && lambda.Modifiers.Any(SyntaxKind.StaticKeyword)
                || a is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.StaticKeyword)
                || a is ConstructorInitializerSyntax or AttributeSyntax
            );
        string? best = null;
        foreach (ISymbol symbol in model.LookupSymbols(node.SpanStart))
        {
            (ITypeSymbol? type, bool usable) = symbol switch
            {
                IPropertySymbol property => (
                    property.Type,
                    property is { IsIndexer: false, GetMethod: not null } && (property.IsStatic || !isStatic)
                ),
                IFieldSymbol field => (field.Type, field.IsStatic || !isStatic),
                IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } parameter => (
                    parameter.Type,
                    !isStatic && !node.Ancestors().Any(a => a is ConstructorDeclarationSyntax) && constructor.ContainingType.IsReferenceType
                ),
                _ => (null, false),
            };
            if (usable && from(Escaped(symbol.Name), type, types) is { } path && (best is null || Rank(path) < Rank(best)))
            {
                best = path;
            }
        }

        return best;
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static int Rank(string path) =>
        path.Length + (path.EndsWith("!.Response", StringComparison.Ordinal) ? 100 : 0) + (path is "Response" ? -100 : 0);

    private static string? From(string name, ITypeSymbol? type, KnownTypes types)
    {
        return type.IsOrDerivesFrom(types.Http.HttpResponse) ? name
            : type.IsOrDerivesFrom(types.Http.HttpContext) || type.IsOrDerivesFrom(types.Authentication.EventContext) ? name + ".Response"
            : type.IsOrDerivesFrom(types.Http.HttpRequest)
            || type.IsOrDerivesFrom(types.Mvc.ActionContext)
            || type.IsOrDerivesFrom(types.MinimalApi.EndpointFilterInvocationContext)
                ? name + ".HttpContext.Response"
            : type.IsOrImplements(types.Http.HttpContextAccessor) ? name + ".HttpContext!.Response"
            : null;
    }
}
