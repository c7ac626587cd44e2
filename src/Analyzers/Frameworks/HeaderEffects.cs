using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// Turns operations into effects on the response's header. What only one framework has is asked of the frameworks first; of the spellings
/// that they share, every one that was seen to work counts as setting the header; a header of the request, an empty value and a misspelt
/// name do not.
/// </summary>
internal sealed class HeaderEffects(FrameworkFacts facts)
{
    private static readonly string[] Setters =
    [
        "Add",
        "Append",
        "Set",
        "TryAdd",
        "ParseAdd",
        "TryParseAdd",
        "Insert",
        "With",
        "Write",
        "Replace",
        "Put",
    ];

    private readonly MemberLists _challengeMethods = new(facts.Options, AnalyzerOptionDefinitions.ChallengeMethods);

    /// <summary>
    /// The effect of one operation, its operands aside; <paramref name="locals"/> are those of the body that it stands in.
    /// </summary>
    public Effect Of(IOperation operation, LocalValues locals)
    {
        if (operation is not (IAssignmentOperation or IInvocationOperation or IObjectCreationOperation or IInvalidOperation))
        {
            return default;
        }

        foreach (Framework framework in facts.Present)
        {
            if (framework.HeaderEffectOf(operation, locals) is { } effect)
            {
                return effect;
            }
        }

        return operation switch
        {
            IAssignmentOperation { Target: IPropertyReferenceOperation target, Value: { } value } => Assignment(target, value, locals),
            IInvocationOperation call => Call(call, locals),

            // Most likely Katana's, which is not referenced.
            IInvalidOperation
            {
                Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Challenge" } }
            } when facts.Can(Capabilities.Owin) => new Effect(EffectKind.SetsHeader),
            _ => default,
        };
    }

    /// <summary>
    /// A cheap look: whether the operation writes the header to some message, be it the response, the request or another.
    /// </summary>
    public static bool NamesHeader(IOperation operation) =>
        operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } target } => property.IsIndexer
                ? ChallengeHeader.IsPassed(target.Arguments)
                : ChallengeHeader.IsMember(property),
            IInvocationOperation call => IsSetter(call.TargetMethod.Name)
                && (
                    ChallengeHeader.IsPassed(call.Arguments)
                    || (
                        OperationValue.ReceiverValue(call) is IPropertyReferenceOperation { Property: { IsIndexer: false } member }
                        && ChallengeHeader.IsMember(member)
                    )
                ),
            _ => false,
        };

    /// <summary>
    /// Whether the operation puts the header on the request, from where it is never sent to the client (<c>on-the-wire.md</c> B20).
    /// </summary>
    public bool WritesToRequest(IOperation operation, LocalValues locals) =>
        NamesHeader(operation)
        && IsOfRequest(
            operation switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Instance,
                IInvocationOperation call => OperationValue.ReceiverValue(call),
                _ => null,
            },
            locals
        );

    /// <summary>Whether through a value of the type the response can be reached.</summary>
    public bool IsCarrier(ITypeSymbol? type) => facts.Is(type, TypeRoles.Carrier);

    /// <summary>Whether what an operation creates is known to be sent with a challenge, because the user says so of its type.</summary>
    public bool SendsChallenge(IOperation operation) =>
        operation is IObjectCreationOperation { Type: INamedTypeSymbol type }
        && (_challengeMethods.For(operation.Syntax.SyntaxTree).Contains(type) || type.HasMarker("SendsChallengeAttribute"));

    /// <summary>Whether these headers are those of the request.</summary>
    public bool IsOfRequest(IOperation? headers, LocalValues locals)
    {
        if (headers is null)
        {
            return false;
        }

        IOperation value = OperationValue.Unwrap(headers);
        if (value is ILocalReferenceOperation { Local: { } local } && locals.Of(local) is [{ } only])
        {
            value = OperationValue.Unwrap(only);
        }

        return value is IPropertyReferenceOperation { Property.Name: "Headers", Instance.Type: { } owner }
            && facts.Is(owner, TypeRoles.Request);
    }

    /// <summary>Whether a method of that name puts something into a collection of headers.</summary>
    public static bool IsSetter(string name)
    {
        foreach (string setter in Setters)
        {
            if (name.StartsWith(setter, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private Effect Assignment(IPropertyReferenceOperation target, IOperation value, LocalValues locals)
    {
        ITypeSymbol? owner = target.Instance?.Type;
        if (target.Property.Name is "StatusCode" && facts.Is(owner, TypeRoles.Response))
        {
            return new Effect(EffectKind.WritesStatus);
        }

        if (target.Property.Name is "StatusCode" && facts.Is(owner, TypeRoles.Message))
        {
            return new Effect(EffectKind.WritesStatus, MessageSymbol.Of(target.Instance, locals));
        }

        EffectKind effect =
            Names(target, HeaderField.Challenge) ? EffectKind.SetsHeader
            : Names(target, HeaderField.ProxyChallenge) ? EffectKind.SetsProxyHeader
            : EffectKind.None;
        return effect is EffectKind.None || IsOfRequest(target.Instance, locals)
            ? default
            : new Effect(ChallengeHeader.IsEmpty(value) ? EffectKind.ClearsHeader : effect, MessageOf(target.Instance, locals));
    }

    private static bool Names(IPropertyReferenceOperation target, HeaderField field) =>
        target.Property.IsIndexer ? field.IsPassed(target.Arguments) : field.IsMember(target.Property);

    private Effect Call(IInvocationOperation call, LocalValues locals)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_challengeMethods.For(call.Syntax.SyntaxTree).Contains(method) || method.HasMarker("SendsChallengeAttribute"))
        {
            return new Effect(EffectKind.SetsHeader)
            {
                Traits = method.Name is "ChallengeAsync" ? EffectTraits.Challenges : EffectTraits.None,
            };
        }

        IOperation? receiver = OperationValue.ReceiverValue(call);
        switch (method.Name)
        {
            case "OnStarting" when facts.Is(receiver?.Type, TypeRoles.Response):
                return new Effect(EffectKind.RegistersOnStarting);
            case "Clear" when facts.Is(receiver?.Type, TypeRoles.Headers) && !IsOfRequest(receiver, locals):
            case "Remove" when ChallengeHeader.IsPassed(call.Arguments) && !IsOfRequest(receiver, locals):
                return new Effect(EffectKind.ClearsHeader);
        }

        if (Sets(call, HeaderField.Challenge, locals))
        {
            return new Effect(EffectKind.SetsHeader, MessageOf(receiver, locals));
        }

        if (Sets(call, HeaderField.ProxyChallenge, locals))
        {
            return new Effect(EffectKind.SetsProxyHeader);
        }

        if (IsUnseenChallenge(method))
        {
            return new Effect(EffectKind.SetsHeader);
        }

        if (facts.IsOfProject(method))
        {
            return CanReachResponse(method) ? new Effect(EffectKind.CallsHelper) : default;
        }

        return Started(call, receiver?.Type);
    }

    private Effect Started(IInvocationOperation call, ITypeSymbol? receiver)
    {
        foreach (Framework framework in facts.Present)
        {
            if (framework.StartsResponse(call, receiver))
            {
                bool isResult = call.TargetMethod.Name is "ExecuteAsync" or "ExecuteResultAsync";
                return new Effect(EffectKind.StartsResponse) { Traits = isResult ? EffectTraits.ExecutesResult : EffectTraits.None };
            }
        }

        return default;
    }

    // `writer.WriteChallenge(context)` of an interface, a base class or another project: by its name it does what is missing.
    private bool IsUnseenChallenge(IMethodSymbol method)
    {
        bool isUnseen = method.IsAbstract || (!facts.IsOfProject(method) && !IsOfFramework(method));
        bool isNamed =
            method.Name.IndexOf("Challenge", StringComparison.Ordinal) >= 0
            || method.Name.IndexOf("WwwAuthenticate", StringComparison.OrdinalIgnoreCase) >= 0;
        return isUnseen && isNamed && (facts.Receives(method.ReducedFrom ?? method, TypeRoles.Carrier) || IsCarrier(method.ContainingType));
    }

    private static bool IsOfFramework(IMethodSymbol method) =>
        method.ContainingAssembly?.Name is { } assembly
        && (assembly.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly.StartsWith("System.", StringComparison.Ordinal));

    // Whether a method of the project can reach the response, so that it is worth summarising.
    private bool CanReachResponse(IMethodSymbol method)
    {
        if (
            IsCarrier(method.ContainingType)
            || method is { MethodKind: MethodKind.LocalFunction }
            || facts.Receives(method, TypeRoles.Carrier)
        )
        {
            return true;
        }

        foreach (ISymbol member in method.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, Type: { } field } && IsCarrier(field))
            {
                return true;
            }
        }

        return false;
    }

    private bool Sets(IInvocationOperation call, HeaderField field, LocalValues locals)
    {
        if (!IsSetter(call.TargetMethod.Name))
        {
            return false;
        }

        IOperation? receiver = OperationValue.ReceiverValue(call);
        if (receiver is IPropertyReferenceOperation { Property: { IsIndexer: false } property } && field.IsMember(property))
        {
            return true;
        }

        return field.IsPassed(call.Arguments)
            && !IsOfRequest(receiver, locals)
            && (call.Arguments.Length < 2 || !ChallengeHeader.IsEmpty(call.Arguments[call.Arguments.Length - 1].Value));
    }

    // The message whose headers these are; null for those of the response of the current request.
    private ISymbol? MessageOf(IOperation? headers, LocalValues locals)
    {
        for (IOperation? current = headers; current is not null; )
        {
            IOperation value = OperationValue.Unwrap(current);
            if (facts.Is(value.Type, TypeRoles.Message))
            {
                return MessageSymbol.Of(value, locals);
            }

            current = value switch
            {
                IPropertyReferenceOperation property => property.Instance,
                ILocalReferenceOperation { Local: { } local } when locals.Of(local) is [IPropertyReferenceOperation only] => only,
                _ => null,
            };
        }

        return null;
    }
}
