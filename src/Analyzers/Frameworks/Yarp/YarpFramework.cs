using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Yarp;

/// <summary>YARP, as far as it answers by itself.</summary>
internal sealed class YarpFramework : Framework
{
    private readonly ProxyTypes _types;
    private readonly TransformCoverage _transforms;

    /// <summary>Looks the types up.</summary>
    public YarpFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new ProxyTypes(facts.Compilation);
        _transforms = new TransformCoverage(facts, _types);
    }

    /// <inheritdoc/>
    public override bool IsPresent => _types.ResponseContext is not null;

    /// <inheritdoc/>
    public override Capabilities Capabilities => Capabilities.None;

    // The configuration of a route names headers of requests and responses that are yet to come.
    /// <inheritdoc/>
    public override Effect? HeaderEffectOf(IOperation operation, LocalValues locals) =>
        operation is IInvocationOperation { TargetMethod: { } method } && _types.Configures(method) ? new Effect(EffectKind.None) : null;

    /// <inheritdoc/>
    public override bool Covers(Response response, ISymbol owner, IHeaderSetters setters, CancellationToken cancellation) =>
        _transforms.Covers(response, owner, setters, cancellation);
}
