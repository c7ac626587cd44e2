using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.WebApi;

/// <summary>ASP.NET Web API 2: its results, and messages that code makes.</summary>
internal sealed class WebApiFramework : Framework
{
    private readonly WebApiTypes _types;
    private readonly WebApiRecognizer _results;
    private readonly MessageRecognizer _messages;

    /// <summary>Looks the types up.</summary>
    public WebApiFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new WebApiTypes(facts.Compilation);
        _results = new WebApiRecognizer(_types);
        _messages = new MessageRecognizer(facts, _types);
    }

    /// <inheritdoc/>
    public override bool IsPresent => _types.Controller is not null;

    /// <inheritdoc/>
    public override Capabilities Capabilities =>
        Capabilities.Web | (_types.Authorize is not null ? Capabilities.OverridableAuthorize : Capabilities.None);

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type)
    {
        TypeRoles roles =
            _types.IsMessage(type) ? TypeRoles.Message | TypeRoles.Carrier
            : type.IsOrDerivesFrom(_types.Request) ? TypeRoles.Request | TypeRoles.Carrier
            : _types.IsContext(type) ? TypeRoles.RequestContext | TypeRoles.Carrier
            : type.Is(_types.ResponseException) || type.Is(_types.ResponseMessageResult) ? TypeRoles.MessageWrapper
            : type.IsOrDerivesFrom(_types.AllowAnonymous) ? TypeRoles.AllowsAnonymous
            : TypeRoles.None;
        roles |= type.IsOrImplements(_types.ActionResult) ? TypeRoles.Result : TypeRoles.None;
        roles |= type.IsOrDerivesFrom(_types.Controller) ? TypeRoles.ClassicController : TypeRoles.None;
        roles |= type.IsOrImplements(_types.Filter) ? TypeRoles.ClassicFilter : TypeRoles.None;
        return roles | OverridableAuthorize.RolesOf(type, _types.Authorize);
    }

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        _results.Recognize(operation, locals, into);
        _messages.Recognize(operation, locals, into);
    }

    /// <inheritdoc/>
    public override Effect? HeaderEffectOf(IOperation operation, LocalValues locals) =>
        operation switch
        {
            // Headers that are exchanged as a whole may hold the challenge; a new collection without arguments shows what it is given.
            IAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: "Headers", Instance: { } message },
                Value: { } value
            } when _types.IsMessage(message.Type) && MessageHeaders.MayHoldChallenge(value) => new Effect(
                EffectKind.SetsHeader,
                MessageSymbol.Of(message, locals)
            ),
            IObjectCreationOperation { Arguments: [{ Value: { } message }] } creation
                when creation.Type.Is(_types.ResponseException) && Facts.Is(OperationValue.Unwrap(message).Type, TypeRoles.Message) =>
                new Effect(EffectKind.StartsResponse, MessageSymbol.Of(message, locals)),
            _ => null,
        };

    /// <inheritdoc/>
    public override bool IsOfClient(Response response, ISymbol owner, CancellationToken cancellation) =>
        response.Shape is ResponseShape.Message
        && (owner as INamedTypeSymbol ?? owner.ContainingType) is { } type
        && type.IsOrDerivesFrom(_types.DelegatingHandler)
        && !IsServerHandler(type, cancellation);

    // The name beside the collection is enough: handlers are added in the start-up file.
    private bool IsServerHandler(INamedTypeSymbol handler, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in Facts.Compilation.SyntaxTrees)
        {
            string text = tree.GetText(cancellation).ToString();
            if (text.IndexOf("MessageHandlers", StringComparison.Ordinal) >= 0 && text.IndexOf(handler.Name, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
