using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Endpoints;

namespace Unauthorized.Analyzers.Frameworks.Middleware;

/// <summary>The host, its pipeline and its services.</summary>
internal sealed class PipelineTypes(Compilation compilation)
{
    /// <summary><c>IApplicationBuilder</c>.</summary>
    public INamedTypeSymbol? ApplicationBuilder { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Builder.IApplicationBuilder");

    /// <summary><c>WebApplication</c>, which adds authentication and authorization by itself, outside all that its code adds (<c>on-the-wire.md</c> B23).</summary>
    public INamedTypeSymbol? WebApplication { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Builder.WebApplication");

    /// <summary><c>WebHost</c>, which made hosts before <c>WebApplication</c> did.</summary>
    public INamedTypeSymbol? WebHost { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.WebHost");

    /// <summary><c>IWebHostBuilder</c>.</summary>
    public INamedTypeSymbol? WebHostBuilder { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Hosting.IWebHostBuilder");

    /// <summary><c>IHostApplicationBuilder</c>.</summary>
    public INamedTypeSymbol? HostApplicationBuilder { get; } = KnownTypes.Resolve(compilation, "Microsoft.Extensions.Hosting.IHostApplicationBuilder");

    /// <summary><c>IServiceCollection</c>.</summary>
    public INamedTypeSymbol? ServiceCollection { get; } = KnownTypes.Resolve(compilation, "Microsoft.Extensions.DependencyInjection.IServiceCollection");

    /// <summary><c>AuthenticationBuilder</c>.</summary>
    public INamedTypeSymbol? AuthenticationBuilder { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authentication.AuthenticationBuilder");

    /// <summary><c>AuthenticationOptions</c>.</summary>
    public INamedTypeSymbol? AuthenticationOptions { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authentication.AuthenticationOptions");

    /// <summary><c>RemoteAuthenticationHandler&lt;TOptions&gt;</c>, unbound: its challenge redirects.</summary>
    public INamedTypeSymbol? RemoteAuthenticationHandler { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authentication.RemoteAuthenticationHandler`1");

    /// <summary>MVC's <c>FilterCollection</c>, which holds the global filters.</summary>
    public INamedTypeSymbol? FilterCollection { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.FilterCollection");

    /// <summary>MVC's <c>IFilterMetadata</c>.</summary>
    public INamedTypeSymbol? FilterMetadata { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata");

    /// <summary><c>IAlwaysRunResultFilter</c>, which also sees the results of authorization and resource filters.</summary>
    public INamedTypeSymbol? AlwaysRunResultFilter { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IAlwaysRunResultFilter");

    /// <summary><c>IAsyncAlwaysRunResultFilter</c>.</summary>
    public INamedTypeSymbol? AsyncAlwaysRunResultFilter { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IAsyncAlwaysRunResultFilter");

    /// <summary><c>[ApiController]</c>, which gives body-less errors a problem body.</summary>
    public INamedTypeSymbol? ApiControllerAttribute { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ApiControllerAttribute");

    /// <summary><c>IEndpointFilter</c>.</summary>
    public INamedTypeSymbol? EndpointFilter { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.IEndpointFilter");

    /// <summary><c>IAuthorizeData</c>, which <c>[Authorize]</c> and its like implement.</summary>
    public INamedTypeSymbol? AuthorizeData { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authorization.IAuthorizeData");

    /// <summary><c>DelegatingHandler</c>, which Web API 2 runs around its controllers.</summary>
    public INamedTypeSymbol? DelegatingHandler { get; } = KnownTypes.Resolve(compilation, "System.Net.Http.DelegatingHandler");

    /// <summary><c>RateLimiterOptions</c>.</summary>
    public INamedTypeSymbol? RateLimiterOptions { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.RateLimiting.RateLimiterOptions");

    /// <summary><c>RequestTimeoutPolicy</c>.</summary>
    public INamedTypeSymbol? RequestTimeoutPolicy { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.Timeouts.RequestTimeoutPolicy");

    /// <summary><c>ExceptionHandlerOptions</c>.</summary>
    public INamedTypeSymbol? ExceptionHandlerOptions { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Builder.ExceptionHandlerOptions");

    /// <summary>The class of <c>ShortCircuit()</c> on endpoints.</summary>
    public INamedTypeSymbol? ShortCircuitConventions { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Builder.RouteShortCircuitEndpointConventionBuilderExtensions");

    /// <summary>The class of <c>MapShortCircuit()</c>.</summary>
    public INamedTypeSymbol? ShortCircuitRoutes { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Routing.RouteShortCircuitEndpointRouteBuilderExtensions");
}
