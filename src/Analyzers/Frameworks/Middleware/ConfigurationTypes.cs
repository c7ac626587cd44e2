using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Middleware;

/// <summary>Options and conventions that name a status which the framework sends later.</summary>
internal sealed class ConfigurationTypes(Compilation compilation)
{
    /// <summary><c>RateLimiterOptions</c>.</summary>
    public INamedTypeSymbol? RateLimiterOptions { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.RateLimiting.RateLimiterOptions");

    /// <summary><c>RequestTimeoutPolicy</c>.</summary>
    public INamedTypeSymbol? RequestTimeoutPolicy { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.Timeouts.RequestTimeoutPolicy");

    /// <summary><c>ExceptionHandlerOptions</c>.</summary>
    public INamedTypeSymbol? ExceptionHandlerOptions { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Builder.ExceptionHandlerOptions");

    /// <summary>The class of <c>ShortCircuit()</c> on endpoints.</summary>
    public INamedTypeSymbol? ShortCircuitConventions { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Builder.RouteShortCircuitEndpointConventionBuilderExtensions");

    /// <summary>The class of <c>MapShortCircuit()</c>.</summary>
    public INamedTypeSymbol? ShortCircuitRoutes { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Routing.RouteShortCircuitEndpointRouteBuilderExtensions");
}
