using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Tells answers of System.Web, MVC 5, Web API 2, <c>HttpListener</c> and functions from those of ASP.NET Core: they have no
/// <c>Headers.WWWAuthenticate</c>, no <c>ChallengeAsync</c> and no <c>StatusCodes</c>, so none of its rewrites fits them.
/// </summary>
internal static class ClassicSite
{
    /// <summary>Whether the answer belongs to one of the frameworks that are not ASP.NET Core.</summary>
    public static bool Is(SyntaxNode operation, SemanticModel model)
    {
        KnownTypes types = KnownTypes.For(model.Compilation);
        if (types.Http.HttpContext is null)
        {
            return true;
        }

        ITypeSymbol? owner = operation switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: { } holder } } => model.GetTypeInfo(holder).Type,
            ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax => model.GetTypeInfo(operation).Type,
            InvocationExpressionSyntax => (model.GetSymbolInfo(operation).Symbol as IMethodSymbol)?.ContainingType,
            _ => null,
        };
        return IsClassic(owner, types)
            || IsHelperOfOne(operation, owner, model, types)
            || operation
                .Ancestors()
                .OfType<TypeDeclarationSyntax>()
                .Any(t =>
                    model.GetDeclaredSymbol(t) is INamedTypeSymbol type
                    && (
                        types.SystemWeb.IsContext(type)
                        || types.WebApi.IsServer(type) && !type.IsOrDerivesFrom(types.WebApi.DelegatingHandler)
                    )
                );
    }

    // The call of a helper belongs to the framework whose response is at hand.
    private static bool IsHelperOfOne(SyntaxNode operation, ITypeSymbol? owner, SemanticModel model, KnownTypes types) =>
        operation is InvocationExpressionSyntax
        && owner is { DeclaringSyntaxReferences.IsEmpty: false }
        && ResponseAccess.Find(operation, model, types) is null
        && ResponseAccess.FindClassic(operation, model, types) is not null;

    private static bool IsClassic(ITypeSymbol? type, KnownTypes types) =>
        types.SystemWeb.IsResponse(type)
        || types.SystemWeb.IsContext(type)
        || type.IsOrDerivesFrom(types.SystemWeb.ActionResult)
        || type.Is(types.SystemWeb.HttpException)
        || type.Is(types.Listener.Response)
        || types.IsMessage(type)
        || type.Is(types.Lambda.Results)
        || types.WebApi.IsServer(type)
        || type.Is(types.WebApi.ResponseException)
        || (type is { Name: "HttpRequestMessageExtensions" } && types.WebApi.Controller is not null);
}
