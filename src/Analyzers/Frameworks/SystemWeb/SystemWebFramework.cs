using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.SystemWeb;

/// <summary>System.Web and ASP.NET MVC 5, and the host of Katana in front of them.</summary>
internal sealed class SystemWebFramework : Framework
{
    private readonly SystemWebTypes _types;
    private readonly SystemWebRecognizer _recognizer;

    /// <summary>Looks the types up.</summary>
    public SystemWebFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new SystemWebTypes(facts.Compilation);
        _recognizer = new SystemWebRecognizer(_types);
    }

    /// <inheritdoc/>
    public override bool IsPresent => _types.HttpContext is not null || _types.ControllerContext is not null;

    /// <inheritdoc/>
    public override Capabilities Capabilities =>
        (_types.HttpContext is not null ? Capabilities.Web : Capabilities.None)
        | (_types.Authorize is not null ? Capabilities.OverridableAuthorize : Capabilities.None);

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type)
    {
        TypeRoles roles =
            _types.IsResponse(type) ? TypeRoles.Response | TypeRoles.Carrier
            : _types.IsRequest(type) ? TypeRoles.Request | TypeRoles.Carrier
            : _types.IsContext(type) ? TypeRoles.RequestContext | TypeRoles.Carrier
            : type.IsOrDerivesFrom(_types.ActionResult) ? TypeRoles.Result
            : type.IsOrDerivesFrom(_types.AllowAnonymous) ? TypeRoles.AllowsAnonymous
            : TypeRoles.None;
        roles |= type.IsOrDerivesFrom(_types.Controller) ? TypeRoles.ClassicController : TypeRoles.None;
        roles |= _types.IsFilter(type) ? TypeRoles.ClassicFilter : TypeRoles.None;
        return roles | OverridableAuthorize.RolesOf(type, _types.Authorize);
    }

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        ResponseMembers.RecognizeStatus(operation, _types.IsResponse, locals, into);
        _recognizer.Recognize(operation, locals, into);
    }

    /// <inheritdoc/>
    public override Effect? HeaderEffectOf(IOperation operation, LocalValues locals) =>
        operation switch
        {
            IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Status", Instance.Type: { } owner } }
                when _types.IsResponse(owner) => new Effect(EffectKind.WritesStatus),
            IInvocationOperation { TargetMethod.Name: "ClearHeaders" } call
                // Clear() takes the body alone
                when _types.IsResponse(OperationValue.ReceiverValue(call)?.Type) => new Effect(EffectKind.ClearsHeader),
            _ => null,
        };

    // It buffers what is written.
    /// <inheritdoc/>
    public override bool StartsResponse(IInvocationOperation call, ITypeSymbol? receiver) =>
        call.TargetMethod.Name is "End" or "Flush" or "FlushAsync" && _types.IsResponse(receiver);

    // Forms authentication and the cookies of Katana redirect a 401 to the sign-in page; whether they are there stands in a configuration
    // that code does not show.
    /// <inheritdoc/>
    public override bool MayLoseChallenge(Response response, ISymbol owner)
    {
        IOperation operation = response.Operation;
        return operation.Type.IsOrDerivesFrom(_types.ActionResult)
            || operation.Type.Is(_types.HttpException)
            || (
                operation is IAssignmentOperation { Target: IPropertyReferenceOperation { Instance.Type: { } written } }
                && _types.IsResponse(written)
            )
            || (operation is IInvocationOperation && owner.ContainingType.IsOrDerivesFrom(_types.Controller));
    }
}
