using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Grpc;

/// <summary>gRPC services, whose status travels in a trailer.</summary>
internal sealed class GrpcFramework : Framework
{
    private readonly GrpcTypes _types;
    private readonly GrpcRecognizer _recognizer;

    /// <summary>Looks the types up.</summary>
    public GrpcFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new GrpcTypes(facts.Compilation);
        _recognizer = new GrpcRecognizer(_types);
    }

    /// <inheritdoc/>
    public override bool IsPresent => _types.ServerCallContext is not null;

    /// <inheritdoc/>
    public override Capabilities Capabilities => Capabilities.RemoteCalls;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into) =>
        _recognizer.Recognize(operation, locals, into);
}
