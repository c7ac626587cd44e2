using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.HttpListener;

/// <summary><c>System.Net.HttpListener</c>, a server in the base class library.</summary>
internal sealed class ListenerTypes(Compilation compilation)
{
    /// <summary><c>HttpListenerResponse</c>.</summary>
    public INamedTypeSymbol? Response { get; } = TypeLookup.Resolve(compilation, "System.Net.HttpListenerResponse");

    /// <summary><c>HttpListenerRequest</c>.</summary>
    public INamedTypeSymbol? Request { get; } = TypeLookup.Resolve(compilation, "System.Net.HttpListenerRequest");

    /// <summary><c>HttpListenerContext</c>.</summary>
    public INamedTypeSymbol? Context { get; } = TypeLookup.Resolve(compilation, "System.Net.HttpListenerContext");
}
