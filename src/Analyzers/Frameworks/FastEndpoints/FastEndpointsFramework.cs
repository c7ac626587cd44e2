using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.FastEndpoints;

/// <summary>FastEndpoints: endpoints that are classes, and send their response by a call (<c>on-the-wire.md</c> D13).</summary>
internal sealed class FastEndpointsFramework : Framework
{
    private readonly FastEndpointsTypes _types;
    private readonly FastEndpointsRecognizer _recognizer;
    private readonly EndpointConfigurations _configurations;
    private readonly EndpointCoverage _coverage;

    /// <summary>Looks the types up.</summary>
    public FastEndpointsFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new FastEndpointsTypes(facts.Compilation);
        _recognizer = new FastEndpointsRecognizer(_types);
        _configurations = new EndpointConfigurations(facts, _types);
        _coverage = new EndpointCoverage(facts, _types);
    }

    /// <inheritdoc/>
    public override bool IsPresent => _types.Endpoint is not null;

    /// <inheritdoc/>
    public override Capabilities Capabilities => Capabilities.EndpointClasses;

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type) =>
        type.IsOrDerivesFrom(_types.Endpoint) ? TypeRoles.Endpoint | TypeRoles.Carrier
        : type.IsOrImplements(_types.PreProcessorContext) || type.IsOrImplements(_types.Sender) ? TypeRoles.Carrier
        : _types.IsErrorBody(type) ? TypeRoles.ErrorBody
        : TypeRoles.None;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into) =>
        _recognizer.Recognize(operation, locals, into);

    /// <inheritdoc/>
    public override Effect? HeaderEffectOf(IOperation operation, LocalValues locals) =>
        operation is IInvocationOperation { TargetMethod: { } method } && _types.Sends(method) ? new Effect(EffectKind.Sends) : null;

    /// <inheritdoc/>
    public override Effect? ControlEffectOf(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { } method } && _types.Throws(method) && !Facts.IsOfProject(method)
            ? new Effect(EffectKind.Delegates)
            : null;

    /// <inheritdoc/>
    public override Caller CallersOf(INamedTypeSymbol endpoint, CancellationToken cancellation) =>
        _configurations.Of(endpoint, cancellation);

    /// <inheritdoc/>
    public override bool SignsIn(IMethodSymbol method) =>
        method.Name is "CreateTokenWith" && method.ContainingType.IsOrDerivesFrom(_types.Endpoint);

    /// <inheritdoc/>
    public override bool SendsByItself(IMethodSymbol method) =>
        method is { Name: "HandleAsync", IsOverride: true }
        && method.ContainingType.IsOrDerivesFrom(_types.Endpoint)
        && !EndpointResponses.MayKeepStatus(method.ContainingType, _types);

    /// <inheritdoc/>
    public override bool Covers(Response response, ISymbol owner, IHeaderSetters setters, CancellationToken cancellation) =>
        _coverage.Covers(owner as INamedTypeSymbol ?? owner.ContainingType, setters, cancellation);
}
