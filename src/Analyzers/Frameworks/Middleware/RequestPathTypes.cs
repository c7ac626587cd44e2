using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Middleware;

/// <summary>What stands between a request and its endpoint: middleware, filters, authorization handlers.</summary>
internal sealed class RequestPathTypes(Compilation compilation)
{
    /// <summary><c>EndpointFilterDelegate</c>.</summary>
    public INamedTypeSymbol? EndpointFilterDelegate { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.EndpointFilterDelegate");

    /// <summary><c>ActionExecutionDelegate</c>.</summary>
    public INamedTypeSymbol? ActionExecutionDelegate { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ActionExecutionDelegate");

    /// <summary><c>ResourceExecutionDelegate</c>.</summary>
    public INamedTypeSymbol? ResourceExecutionDelegate { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ResourceExecutionDelegate");

    /// <summary><c>PageHandlerExecutionDelegate</c>.</summary>
    public INamedTypeSymbol? PageHandlerExecutionDelegate { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate");

    /// <summary><c>IFilterMetadata</c>, the base of all MVC filters.</summary>
    public INamedTypeSymbol? Filter { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata");

    /// <summary><c>AuthorizationFilterContext</c>.</summary>
    public INamedTypeSymbol? AuthorizationFilterContext { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext");

    /// <summary><c>ResourceExecutingContext</c>.</summary>
    public INamedTypeSymbol? ResourceExecutingContext { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ResourceExecutingContext");

    /// <summary><c>ActionExecutingContext</c>.</summary>
    public INamedTypeSymbol? ActionExecutingContext { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext");

    /// <summary><c>PageHandlerExecutingContext</c>.</summary>
    public INamedTypeSymbol? PageHandlerExecutingContext { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext");

    /// <summary><c>ResultExecutedContext</c>.</summary>
    public INamedTypeSymbol? ResultExecutedContext { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ResultExecutedContext");

    /// <summary><c>IAuthorizationHandler</c>, which answers a policy's question and not the request.</summary>
    public INamedTypeSymbol? AuthorizationHandler { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authorization.IAuthorizationHandler");

    /// <summary><c>IAuthorizationMiddlewareResultHandler</c>, which answers in the place of challenge and forbid.</summary>
    public INamedTypeSymbol? AuthorizationResultHandler { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authorization.IAuthorizationMiddlewareResultHandler");

    /// <summary><c>PolicyAuthorizationResult</c>, which tells a challenge from a forbid.</summary>
    public INamedTypeSymbol? PolicyAuthorizationResult { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authorization.Policy.PolicyAuthorizationResult");

    /// <summary>The <c>SecurityTokenException</c> of Microsoft.IdentityModel, the base of what a token handler throws.</summary>
    public INamedTypeSymbol? SecurityTokenException { get; } = KnownTypes.Resolve(compilation, "Microsoft.IdentityModel.Tokens.SecurityTokenException");

    /// <summary>Whether a delegate goes on to what comes next in the pipeline.</summary>
    public bool IsNext(ITypeSymbol? type, HttpTypes http) =>
        type.Is(http.RequestDelegate) || type.Is(EndpointFilterDelegate) || type.Is(ActionExecutionDelegate) || type.Is(ResourceExecutionDelegate) || type.Is(PageHandlerExecutionDelegate);
}
