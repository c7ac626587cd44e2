using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Lambda;

/// <summary>AWS Lambda behind API Gateway or a load balancer.</summary>
internal sealed class LambdaFramework : Framework
{
    private readonly LambdaTypes _types;
    private readonly LambdaRecognizer _recognizer;

    /// <summary>Looks the types up.</summary>
    public LambdaFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new LambdaTypes(facts.Compilation);
        _recognizer = new LambdaRecognizer(facts, _types);
    }

    /// <inheritdoc/>
    public override bool IsPresent => _types is { ProxyResponse: not null } or { BalancerResponse: not null } or { Result: not null };

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type) => _types.IsMessage(type) ? TypeRoles.Message | TypeRoles.Carrier : TypeRoles.None;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into) =>
        _recognizer.Recognize(operation, locals, into);

    // A dictionary is shared by whoever has it, so that more of it is in sight.
    /// <inheritdoc/>
    public override Effect? HeaderEffectOf(IOperation operation, LocalValues locals) =>
        operation
            is IAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: "Headers" or "MultiValueHeaders", Instance: { } message },
                Value: { } value
            }
        && _types.IsProxyResponse(message.Type)
        && LambdaHeaders.MayHoldChallenge(value, locals)
            ? new Effect(EffectKind.SetsHeader, MessageSymbol.Of(message, locals))
            : null;

    // API Gateway renames the header in the answers of a REST API (x-amzn-Remapped-WWW-Authenticate), and code does not show which API it
    // is.
    /// <inheritdoc/>
    public override bool MayLoseChallenge(Response response, ISymbol owner) => _types.Responds(response.Operation);
}
