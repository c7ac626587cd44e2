using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Hosting;

/// <summary>The host, its pipeline and its services.</summary>
internal sealed class HostingTypes(Compilation compilation)
{
    /// <summary><c>IApplicationBuilder</c>.</summary>
    public INamedTypeSymbol? ApplicationBuilder { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Builder.IApplicationBuilder");

    /// <summary>
    /// <c>WebApplication</c>, which adds authentication and authorization by itself, outside all that its code adds (<c>on-the-wire.md</c>
    /// B23).
    /// </summary>
    public INamedTypeSymbol? WebApplication { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Builder.WebApplication");

    /// <summary><c>WebHost</c>, which made hosts before <c>WebApplication</c> did.</summary>
    public INamedTypeSymbol? WebHost { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.WebHost");

    /// <summary><c>IWebHostBuilder</c>.</summary>
    public INamedTypeSymbol? WebHostBuilder { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Hosting.IWebHostBuilder");

    /// <summary><c>IHostApplicationBuilder</c>.</summary>
    public INamedTypeSymbol? HostApplicationBuilder { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.Extensions.Hosting.IHostApplicationBuilder");

    /// <summary><c>IServiceCollection</c>.</summary>
    public INamedTypeSymbol? ServiceCollection { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.Extensions.DependencyInjection.IServiceCollection");

    /// <summary><c>AuthenticationBuilder</c>.</summary>
    public INamedTypeSymbol? AuthenticationBuilder { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.AuthenticationBuilder");

    /// <summary><c>AuthenticationOptions</c>.</summary>
    public INamedTypeSymbol? AuthenticationOptions { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.AuthenticationOptions");
}
