using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.FunctionsWorker;

/// <summary>The isolated worker of Azure Functions: <c>HttpResponseData</c>, which no client has.</summary>
internal sealed class FunctionsWorkerFramework : Framework
{
    private readonly INamedTypeSymbol? _response;
    private readonly FunctionsRecognizer _recognizer;

    /// <summary>Looks the types up.</summary>
    public FunctionsWorkerFramework(FrameworkFacts facts)
        : base(facts)
    {
        _response = TypeLookup.Resolve(facts.Compilation, "Microsoft.Azure.Functions.Worker.Http.HttpResponseData");
        _recognizer = new FunctionsRecognizer(facts, _response);
    }

    /// <inheritdoc/>
    public override bool IsPresent => _response is not null;

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type) =>
        type.IsOrDerivesFrom(_response) ? TypeRoles.Message | TypeRoles.Carrier : TypeRoles.None;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into) =>
        _recognizer.Recognize(operation, locals, into);

    /// <inheritdoc/>
    public override Effect? HeaderEffectOf(IOperation operation, LocalValues locals) =>
        operation
            is IAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: "Headers", Instance: { } message },
                Value: { } value
            }
        && message.Type.IsOrDerivesFrom(_response)
        && MessageHeaders.MayHoldChallenge(value)
            ? new Effect(EffectKind.SetsHeader, MessageSymbol.Of(message, locals))
            : null;
}
