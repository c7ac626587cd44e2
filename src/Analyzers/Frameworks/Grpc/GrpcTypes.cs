using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Frameworks.Grpc;

/// <summary>Grpc.Core.Api: what services answer with.</summary>
internal sealed class GrpcTypes(Compilation compilation)
{
    /// <summary><c>Status</c>, a status code with a detail.</summary>
    public INamedTypeSymbol? Status { get; } = KnownTypes.Resolve(compilation, "Grpc.Core.Status");

    /// <summary><c>ServerCallContext</c>, which only the methods of a service receive.</summary>
    public INamedTypeSymbol? ServerCallContext { get; } = KnownTypes.Resolve(compilation, "Grpc.Core.ServerCallContext");
}
