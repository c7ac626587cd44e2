using System;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.FastEndpoints;

/// <summary>
/// FastEndpoints, whose endpoints send their response by a call. Up to version 6 the calls are members of the endpoint
/// (<c>SendUnauthorizedAsync</c>), later of its <c>Send</c>; those on <c>HttpResponse</c> are extensions of either kind.
/// </summary>
internal sealed class FastEndpointsTypes(Compilation compilation)
{
    /// <summary>The base of all endpoints.</summary>
    public INamedTypeSymbol? Endpoint { get; } = TypeLookup.Resolve(compilation, "FastEndpoints.BaseEndpoint");

    /// <summary><c>Endpoint&lt;TRequest, TResponse&gt;</c>, unbound.</summary>
    public INamedTypeSymbol? TypedEndpoint { get; } = TypeLookup.Resolve(compilation, "FastEndpoints.Endpoint`2");

    /// <summary><c>ErrorResponse</c>, a body that is a result, too.</summary>
    public INamedTypeSymbol? ErrorResponse { get; } = TypeLookup.Resolve(compilation, "FastEndpoints.ErrorResponse");

    /// <summary>The <c>ProblemDetails</c> of FastEndpoints, likewise.</summary>
    public INamedTypeSymbol? ProblemDetails { get; } = TypeLookup.Resolve(compilation, "FastEndpoints.ProblemDetails");

    /// <summary><c>IPreProcessorContext</c>, which leads to the <c>HttpContext</c>.</summary>
    public INamedTypeSymbol? PreProcessorContext { get; } = TypeLookup.Resolve(compilation, "FastEndpoints.IPreProcessorContext");

    /// <summary><c>IResponseSender</c>, which extension methods of a project send by (version 7 and later).</summary>
    public INamedTypeSymbol? Sender { get; } = TypeLookup.Resolve(compilation, "FastEndpoints.IResponseSender");

    /// <summary>Whether a method is one of the library.</summary>
    public bool Declares(IMethodSymbol method) =>
        Endpoint is not null && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Endpoint.ContainingAssembly);

    /// <summary>Whether a method gives the response a status of its own and starts it (<c>on-the-wire.md</c> D13).</summary>
    public bool Sends(IMethodSymbol method) =>
        Declares(method) && (method.ContainingType.Name is "ResponseSender" || method.Name.StartsWith("Send", StringComparison.Ordinal));

    /// <summary>
    /// Whether a method throws what the library answers; headers that were set before are kept (<c>on-the-wire.md</c> D13).
    /// </summary>
    public bool Throws(IMethodSymbol method) => method.Name is "ThrowError" or "ThrowIfAnyErrors" && Declares(method);

    /// <summary>Whether a type is a body of errors that says a status, and sends it only where it is executed as a result.</summary>
    public bool IsErrorBody(ITypeSymbol? type) => type.IsOrDerivesFrom(ErrorResponse) || type.IsOrDerivesFrom(ProblemDetails);
}
