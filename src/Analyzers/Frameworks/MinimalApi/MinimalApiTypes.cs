using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Frameworks.MinimalApi;

/// <summary>Minimal APIs: results, typed results, route handlers and endpoint filters.</summary>
internal sealed class MinimalApiTypes(Compilation compilation)
{
    /// <summary><c>IResult</c>.</summary>
    public INamedTypeSymbol? ResultInterface { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.IResult");

    /// <summary><c>Results</c>, the factory of untyped results.</summary>
    public INamedTypeSymbol? Results { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.Results");

    /// <summary><c>TypedResults</c>.</summary>
    public INamedTypeSymbol? TypedResults { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.TypedResults");

    /// <summary><c>EndpointFilterInvocationContext</c>.</summary>
    public INamedTypeSymbol? EndpointFilterInvocationContext { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.EndpointFilterInvocationContext");

    /// <summary>The class of <c>MapGet</c>, <c>MapPost</c> and the others that take a route handler.</summary>
    public INamedTypeSymbol? EndpointRouteBuilderExtensions { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions");
}
