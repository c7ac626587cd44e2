using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Yarp;

/// <summary>YARP, as far as it answers by itself.</summary>
internal sealed class ProxyTypes(Compilation compilation)
{
    /// <summary><c>ResponseTransformContext</c>, which response transforms receive.</summary>
    public INamedTypeSymbol? ResponseContext { get; } =
        TypeLookup.Resolve(compilation, "Yarp.ReverseProxy.Transforms.ResponseTransformContext");

    /// <summary><c>ResponseTransform</c>, the base of transforms that are classes.</summary>
    public INamedTypeSymbol? ResponseTransform { get; } = TypeLookup.Resolve(compilation, "Yarp.ReverseProxy.Transforms.ResponseTransform");

    /// <summary>
    /// Whether a call configures a route or its transforms, and so names headers of requests and responses that are yet to come.
    /// </summary>
    public bool Configures(IMethodSymbol method) =>
        ResponseContext is not null
        && method.IsExtensionMethod
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, ResponseContext.ContainingAssembly);
}
