using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.CodeFixes.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Gives a route handler an <c>HttpResponse</c> parameter: minimal APIs bind it (as <c>HttpContext.Response</c>) without any change at
/// the registration, so a lambda or method that is only ever handed to a <c>Delegate</c> parameter may take one more.
/// </summary>
internal static class RouteHandlerParameter
{
    /// <summary>The lambda, local function or method around a node that can take the parameter; null if there is none.</summary>
    public static async Task<SyntaxNode?> FindAsync(SyntaxNode node, SemanticModel model, Document document, CancellationToken cancellation)
    {
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ParenthesizedLambdaExpressionSyntax lambda when IsDelegateArgument(lambda, model, cancellation):
                    return lambda;
                case AnonymousFunctionExpressionSyntax { } function when function.Modifiers.Any(SyntaxKind.StaticKeyword):
                    return null;
                case LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                    return await IsOnlyHandedOverAsync(current, model, document, cancellation).ConfigureAwait(false) ? current : null;
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The type's name as the function's file can write it, or the full name with the wish for a <c>using</c>.</summary>
    public static TypeSyntax Type(SyntaxNode function, SemanticModel model, KnownTypes types)
    {
        INamedTypeSymbol response = types.Http.HttpResponse!;
        string shortest = response.ToMinimalDisplayString(model, function.SpanStart);
        return shortest == response.Name
            ? SyntaxFactory.ParseTypeName(shortest)
            : SyntaxFactory
                .ParseTypeName("global::" + response.ToDisplayString())
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Imports.Of(response));
    }

    /// <summary>A name that nothing in the function's scope has yet.</summary>
    public static string Name(SyntaxNode function, SemanticModel model)
    {
        foreach (string candidate in new[] { "response", "httpResponse", "currentResponse" })
        {
            bool isTaken =
                model.LookupSymbols(function.SpanStart).Any(s => s.Name == candidate && s is ILocalSymbol or IParameterSymbol)
                || function.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == candidate);
            if (!isTaken)
            {
                return candidate;
            }
        }

        return "challengedResponse";
    }

    /// <summary>The function with the parameter, behind the required ones; <paramref name="type"/> comes from <see cref="Type"/>.</summary>
    public static SyntaxNode Add(SyntaxNode function, string name, TypeSyntax type)
    {
        ParameterSyntax parameter = SyntaxFactory
            .Parameter(SyntaxFactory.Identifier(name))
            .WithType(type.WithTrailingTrivia(SyntaxFactory.Space));
        return function switch
        {
            ParenthesizedLambdaExpressionSyntax lambda => lambda.WithParameterList(Insert(lambda.ParameterList, parameter)),
            MethodDeclarationSyntax method => method.WithParameterList(Insert(method.ParameterList, parameter)),
            LocalFunctionStatementSyntax local => local.WithParameterList(Insert(local.ParameterList, parameter)),
            _ => function,
        };
    }

    private static ParameterListSyntax Insert(ParameterListSyntax list, ParameterSyntax parameter)
    {
        int at = 0;
        while (
            at < list.Parameters.Count
            && list.Parameters[at].Default is null
            && !list.Parameters[at].Modifiers.Any(SyntaxKind.ParamsKeyword)
        )
        {
            at++;
        }

        bool onOwnLine =
            at > 0
            && list.Parameters[at - 1].GetLeadingTrivia().Any(t => t.IsKind(SyntaxKind.WhitespaceTrivia))
            && list.OpenParenToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        if (onOwnLine)
        {
            parameter = parameter.WithLeadingTrivia(
                list.Parameters[at - 1].GetLeadingTrivia().Where(t => t.IsKind(SyntaxKind.WhitespaceTrivia))
            );
        }

        SeparatedSyntaxList<ParameterSyntax> parameters = list.Parameters.Insert(at, parameter);
        if (onOwnLine && at == parameters.Count - 1)
        {
            SyntaxToken comma = parameters.GetSeparator(at - 1);
            parameters = parameters.ReplaceSeparator(comma, comma.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed));
        }

        return list.WithParameters(parameters).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool IsDelegateArgument(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } }
        && model.GetTypeInfo(expression, cancellation).ConvertedType is { SpecialType: SpecialType.System_Delegate };

    private static async Task<bool> IsOnlyHandedOverAsync(
        SyntaxNode declaration,
        SemanticModel model,
        Document document,
        CancellationToken cancellation
    )
    {
        if (
            model.GetDeclaredSymbol(declaration, cancellation)
            is not IMethodSymbol
            {
                IsOverride: false,
                IsVirtual: false,
                IsAbstract: false,
                ExplicitInterfaceImplementations.IsEmpty: true
            } method
        )
        {
            return false;
        }

        bool isUsed = false;
        foreach (
            ReferencedSymbol referenced in await SymbolFinder
                .FindReferencesAsync(method, document.Project.Solution, cancellation)
                .ConfigureAwait(false)
        )
        {
            foreach (ReferenceLocation location in referenced.Locations)
            {
                if (
                    await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
                    || await location.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } other
                )
                {
                    return false;
                }

                SyntaxNode name = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
                ExpressionSyntax? group =
                    name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name as ExpressionSyntax;
                if (group is null || !IsDelegateArgument(group, other, cancellation))
                {
                    return false;
                }

                isUsed = true;
            }
        }

        return isUsed;
    }
}
