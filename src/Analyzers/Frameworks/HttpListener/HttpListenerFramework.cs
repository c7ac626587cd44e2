using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.HttpListener;

/// <summary>
/// <c>System.Net.HttpListener</c>. Every compilation references the type, so only its name in the source tells a server from a console
/// program.
/// </summary>
internal sealed class HttpListenerFramework(FrameworkFacts facts) : Framework(facts)
{
    private static readonly SingleWord Name = new("HttpListener");

    private readonly ListenerTypes _types = new(facts.Compilation);

    /// <inheritdoc/>
    public override bool IsPresent => _types.Response is not null && Name.IsIn(Facts.Compilation);

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type) =>
        type.Is(_types.Response) ? TypeRoles.Response | TypeRoles.Carrier
        : type.Is(_types.Request) ? TypeRoles.Request | TypeRoles.Carrier
        : type.Is(_types.Context) ? TypeRoles.RequestContext | TypeRoles.Carrier
        : TypeRoles.None;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into) =>
        ResponseMembers.RecognizeStatus(operation, IsResponse, locals, into);

    /// <inheritdoc/>
    public override bool StartsResponse(IInvocationOperation call, ITypeSymbol? receiver) =>
        IsResponse(receiver) ? call.TargetMethod.Name is "Close" : ResponseMembers.WritesBody(call, IsResponse);

    private bool IsResponse(ITypeSymbol? type) => type.Is(_types.Response);
}
