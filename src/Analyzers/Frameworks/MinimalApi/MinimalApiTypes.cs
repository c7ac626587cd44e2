using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.MinimalApi;

/// <summary>Minimal APIs: results, typed results, route handlers and endpoint filters.</summary>
internal sealed class MinimalApiTypes(Compilation compilation)
{
    /// <summary><c>IResult</c>.</summary>
    public INamedTypeSymbol? ResultInterface { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.IResult");

    /// <summary><c>Results</c>, the factory of untyped results.</summary>
    public INamedTypeSymbol? Results { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.Results");

    /// <summary><c>TypedResults</c>.</summary>
    public INamedTypeSymbol? TypedResults { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.TypedResults");

    /// <summary><c>EndpointFilterInvocationContext</c>.</summary>
    public INamedTypeSymbol? EndpointFilterInvocationContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.EndpointFilterInvocationContext");

    /// <summary>The class of <c>MapGet</c>, <c>MapPost</c> and the others that take a route handler.</summary>
    public INamedTypeSymbol? EndpointRouteBuilderExtensions { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions");

    /// <summary><c>EndpointFilterDelegate</c>.</summary>
    public INamedTypeSymbol? EndpointFilterDelegate { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.EndpointFilterDelegate");

    /// <summary><c>IEndpointFilter</c>.</summary>
    public INamedTypeSymbol? EndpointFilter { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.IEndpointFilter");

    /// <summary>The class of <c>RequireAuthorization</c> and <c>AllowAnonymous</c> on endpoints.</summary>
    public INamedTypeSymbol? EndpointConventions { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Builder.AuthorizationEndpointConventionBuilderExtensions");
}
