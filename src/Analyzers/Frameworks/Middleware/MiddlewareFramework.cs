using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Middleware;

/// <summary>
/// What all of ASP.NET Core stands on: <c>HttpContext</c>, the response of the request, middleware, and what options and exceptions make
/// the
/// server answer.
/// </summary>
internal sealed class MiddlewareFramework : Framework
{
    private readonly HttpTypes _types;
    private readonly ExceptionRecognizer _exceptions;
    private readonly ConfigurationRecognizer _configuration;

    /// <summary>Looks the types up.</summary>
    public MiddlewareFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new HttpTypes(facts.Compilation);
        _exceptions = new ExceptionRecognizer(_types);
        _configuration = new ConfigurationRecognizer(new ConfigurationTypes(facts.Compilation));
    }

    /// <inheritdoc/>
    public override bool IsPresent => _types.HttpContext is not null;

    /// <inheritdoc/>
    public override Capabilities Capabilities =>
        Capabilities.Web | (_types.HasTypedHeaders ? Capabilities.TypedHeaders : Capabilities.None);

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type) =>
        type.IsOrDerivesFrom(_types.HttpContext)
            ? TypeRoles.RequestContext | TypeRoles.MiddlewareContext | TypeRoles.Carrier | TypeRoles.MayDecide
        : type.IsOrDerivesFrom(_types.HttpResponse) ? TypeRoles.Response | TypeRoles.Carrier | TypeRoles.MayDecide
        : type.IsOrImplements(_types.HttpResponseFeature) ? TypeRoles.Response | TypeRoles.Carrier
        : type.IsOrDerivesFrom(_types.HttpRequest) ? TypeRoles.Request | TypeRoles.Carrier
        : type.IsOrImplements(_types.HeaderDictionary) ? TypeRoles.Headers | TypeRoles.Carrier
        : type.IsOrImplements(_types.HttpContextAccessor) ? TypeRoles.Carrier
        : type.Is(_types.RequestDelegate) ? TypeRoles.Next
        : type.IsOrImplements(_types.Session) ? TypeRoles.Session
        : type.IsOrDerivesFrom(_types.ConnectionInfo) ? TypeRoles.Connection
        : type.IsOrImplements(_types.FromHeaderMetadata) ? TypeRoles.FromHeader
        : type.IsOrDerivesFrom(_types.BadHttpRequestException) ? TypeRoles.ServerException
        : TypeRoles.None;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        ResponseMembers.RecognizeStatus(operation, IsResponse, locals, into);
        _exceptions.Recognize(operation, locals, into);
        _configuration.Recognize(operation, locals, into);
    }

    /// <inheritdoc/>
    public override Effect? HeaderEffectOf(IOperation operation, LocalValues locals) =>
        operation is IInvocationOperation { TargetMethod.Name: "Clear" } call
        && OperationValue.ReceiverValue(call)?.Type.IsOrDerivesFrom(_types.HttpResponse) is true
            ? new Effect(EffectKind.ClearsHeader) { Traits = EffectTraits.ClearsStatus }
            : null;

    /// <inheritdoc/>
    public override bool StartsResponse(IInvocationOperation call, ITypeSymbol? receiver)
    {
        string name = call.TargetMethod.Name;
        return IsResponse(receiver)
            ? name.StartsWith("Write", StringComparison.Ordinal) || name is "StartAsync" or "CompleteAsync" or "SendFileAsync"
            : ResponseMembers.WritesBody(call, IsResponse);
    }

    /// <inheritdoc/>
    public override Effect? ControlEffectOf(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call when GoesOn(call) => new Effect(EffectKind.CallsNext),
            IInvocationOperation { TargetMethod: { } method }
                when !Facts.IsOfProject(method) && method.ContainingType.IsOrDerivesFrom(_types.HttpResponse) => new Effect(
                method.Name is "Redirect" ? EffectKind.Delegates : EffectKind.None
            ),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Body", Instance.Type: { } owner } }
                when owner.IsOrDerivesFrom(_types.HttpResponse) => new Effect(EffectKind.Unknown),
            IPropertyReferenceOperation { Property.Name: "HasStarted", Instance.Type: { } owner }
                when owner.IsOrDerivesFrom(_types.HttpResponse) => new Effect(EffectKind.Unknown),
            _ => null,
        };

    // next(context), or the `Func<Task> next` of `app.Use((context, next) => …)`.
    private bool GoesOn(IInvocationOperation call)
    {
        if (call is not { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } instance })
        {
            return false;
        }

        return Facts.Is(instance.Type, TypeRoles.Next)
            || (
                OperationValue.Unwrap(instance)
                    is IParameterReferenceOperation
                    {
                        Parameter:
                        {
                            ContainingSymbol: IMethodSymbol function,
                            Type: INamedTypeSymbol { Name: "Func", TypeArguments: [{ Name: "Task" }] }
                        }
                    }
                && function.Parameters is [{ Type: { } context }, _]
                && context.IsOrDerivesFrom(_types.HttpContext)
            );
    }

    private bool IsResponse(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(_types.HttpResponse) || type.IsOrImplements(_types.HttpResponseFeature);
}
