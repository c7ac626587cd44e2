using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Grpc;

/// <summary>Grpc.Core.Api: what services answer with.</summary>
internal sealed class GrpcTypes(Compilation compilation)
{
    /// <summary><c>Status</c>, a status code with a detail.</summary>
    public INamedTypeSymbol? Status { get; } = TypeLookup.Resolve(compilation, "Grpc.Core.Status");

    /// <summary><c>ServerCallContext</c>, which only the methods of a service receive.</summary>
    public INamedTypeSymbol? ServerCallContext { get; } = TypeLookup.Resolve(compilation, "Grpc.Core.ServerCallContext");
}
