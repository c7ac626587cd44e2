using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// Recognises writes of response headers with their names and values, in the spellings of <see cref="HeaderEffects"/>, and the setting of
/// <c>JwtBearerOptions.Challenge</c>. A write to the headers of a request is none.
/// </summary>
internal sealed class HeaderWrites(FrameworkFacts facts)
{
    private static readonly string[] Holders =
    [
        "WebHeaderCollection",
        "HttpHeaders",
        "HttpResponseHeaders",
        "HttpListenerResponse",
        "HttpResponse",
        "HttpResponseBase",
        "IHeaderDictionary",
    ];

    /// <summary>The write that an operation is; null for any other.</summary>
    public HeaderWrite? Of(IOperation operation, LocalValues locals) =>
        operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target, Value: { } value } => Assignment(
                operation,
                target,
                value,
                locals
            ),
            IInvocationOperation call => Call(call, locals),
            _ => null,
        };

    private HeaderWrite? Assignment(IOperation operation, IPropertyReferenceOperation target, IOperation value, LocalValues locals)
    {
        if (target is { Property: { Name: "Challenge", ContainingType: { } owner } } && facts.Is(owner, TypeRoles.ChallengeOptions))
        {
            return new HeaderWrite(operation, Name: null, value, IsChallenge: true, Replaces: true);
        }

        if (!HoldsHeaders(target.Instance) || facts.Headers.IsOfRequest(target.Instance, locals))
        {
            return null;
        }

        return target is { Property.IsIndexer: true, Arguments: [{ Value: { } name }] }
                ? new HeaderWrite(operation, name, value, ChallengeHeader.IsName(name), Replaces: true)
            : !target.Property.IsIndexer && ChallengeHeader.IsMember(target.Property)
                ? new HeaderWrite(operation, Name: null, value, IsChallenge: true, Replaces: true)
            : null;
    }

    private HeaderWrite? Call(IInvocationOperation call, LocalValues locals)
    {
        if (
            !HeaderEffects.IsSetter(call.TargetMethod.Name)
            || call.Arguments.IsEmpty
            || OperationValue.ReceiverValue(call) is not { } receiver
            || facts.Headers.IsOfRequest(receiver, locals)
        )
        {
            return null;
        }

        // response.Headers.WwwAuthenticate.Add(value)
        if (
            OperationValue.Unwrap(receiver) is IPropertyReferenceOperation { Property: { IsIndexer: false } property }
            && ChallengeHeader.IsMember(property)
            && call.Instance is not null
            && call.Arguments is [{ Value: { } added }, ..]
        )
        {
            return new HeaderWrite(call, Name: null, added, IsChallenge: true, Replaces: false);
        }

        if (!HoldsHeaders(receiver) || NameAndValue(call.Arguments, call.Instance is null ? 1 : 0) is not { } pair)
        {
            return null;
        }

        return new HeaderWrite(
            call,
            pair.Name,
            pair.Value,
            ChallengeHeader.IsName(pair.Name),
            Replaces: call.TargetMethod.Name.StartsWith("Set", StringComparison.Ordinal)
        );
    }

    private static (IOperation Name, IOperation Value)? NameAndValue(ImmutableArray<IArgumentOperation> arguments, int from)
    {
        List<IArgumentOperation> inOrder = [];
        foreach (IArgumentOperation argument in arguments)
        {
            inOrder.Add(argument);
        }

        inOrder.Sort(static (a, b) => (a.Parameter?.Ordinal ?? 0).CompareTo(b.Parameter?.Ordinal ?? 0));
        if (
            inOrder.Count >= from + 2
            && inOrder[from].Parameter?.Type
                is { SpecialType: SpecialType.System_String }
                    or { TypeKind: TypeKind.Enum, Name: "HttpResponseHeader" }
        )
        {
            return (inOrder[from].Value, inOrder[from + 1].Value);
        }

        return
            inOrder.Count == from + 1
            && OperationValue.Unwrap(inOrder[from].Value)
                is IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: [{ Value: { } name }, { Value: { } value }] }
            ? (name, value)
            : null;
    }

    private bool HoldsHeaders(IOperation? holder)
    {
        ITypeSymbol? type = holder?.Type;
        bool isOfSystemWeb =
            type is { Name: "NameValueCollection" }
            && OperationValue.Unwrap(holder!) is IPropertyReferenceOperation { Property.Name: "Headers", Instance.Type: { } response }
            && facts.Is(response, TypeRoles.Response);
        if (isOfSystemWeb || facts.Is(type, TypeRoles.Headers))
        {
            return true;
        }

        for (ITypeSymbol? current = type; current is not null and not IErrorTypeSymbol; current = current.BaseType)
        {
            if (Array.IndexOf(Holders, current.Name) >= 0)
            {
                return current.Locations.Length == 0 || !current.Locations[0].IsInSource; // a look-alike of the project's own is none
            }
        }

        return false;
    }
}
