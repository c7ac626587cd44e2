using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Frameworks.Lambda;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// Turns operations into effects on the response's header. Every spelling that was seen to work counts as setting it; a header of the
/// request, an empty value and a misspelt name do not.
/// </summary>
internal sealed class HeaderEffects(KnownTypes types, OptionReader options)
{
    private static readonly string[] Setters = ["Add", "Append", "Set", "TryAdd", "ParseAdd", "TryParseAdd", "Insert", "With", "Write", "Replace", "Put"];

    private readonly ResultTypes _results = new(types);
    private readonly MemberLists _challengeMethods = new(options, AnalyzerOptionDefinitions.ChallengeMethods);

    /// <summary>The effect of one operation, its operands aside; <paramref name="locals"/> are those of the body that it stands in.</summary>
    public Effect Of(IOperation operation, LocalValues locals) => operation switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation target, Value: { } value } => Assignment(target, value, locals),
        IInvocationOperation call => Call(call, locals),
        IObjectCreationOperation { Arguments: [{ Value: { } message }] } creation when creation.Type.Is(types.WebApi.ResponseException) && types.WebApi.IsMessage(StatusValue.Unwrap(message).Type) => new Effect(EffectKind.StartsResponse, Messages.Symbol(message, locals)),
        IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Challenge" } } } when types.IsClassic => new Effect(EffectKind.SetsHeader), // most likely Katana's, which is not referenced
        _ => default,
    };

    /// <summary>A cheap look: whether the operation writes the header to some message, be it the response, the request or another.</summary>
    public static bool NamesHeader(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } target } => property.IsIndexer ? ChallengeHeader.IsPassed(target.Arguments) : ChallengeHeader.IsMember(property),
        IInvocationOperation call => IsSetter(call.TargetMethod.Name)
            && (ChallengeHeader.IsPassed(call.Arguments) || (Receiver(call) is IPropertyReferenceOperation { Property: { IsIndexer: false } member } && ChallengeHeader.IsMember(member))),
        _ => false,
    };

    /// <summary>Whether the operation puts the header on the request, from where it is never sent to the client (<c>on-the-wire.md</c> B20).</summary>
    public bool WritesToRequest(IOperation operation, LocalValues locals) =>
        NamesHeader(operation) && IsOfRequest(operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Instance,
            IInvocationOperation call => Receiver(call),
            _ => null,
        }, locals);

    /// <summary>Whether a method of the project can reach the response, so that it is worth summarising.</summary>
    public bool CanReachResponse(IMethodSymbol method)
    {
        if (IsCarrier(method.ContainingType) || method is { MethodKind: MethodKind.LocalFunction })
        {
            return true;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (IsCarrier(parameter.Type))
            {
                return true;
            }
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

    /// <summary>Whether through a value of the type the response can be reached.</summary>
    public bool IsCarrier(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(types.Http.HttpContext) || types.IsResponse(type) || types.IsRequest(type)
        || types.SystemWeb.IsContext(type) || types.WebApi.IsContext(type) || types.IsMessage(type) || type.Is(types.Listener.Context)
        || type.IsOrImplements(types.Http.HeaderDictionary) || type.IsOrImplements(types.Http.HttpContextAccessor)
        || type.IsOrDerivesFrom(types.Mvc.ControllerBase) || type.IsOrDerivesFrom(types.Mvc.PageModel) || type.IsOrDerivesFrom(types.Mvc.ActionContext)
        || type.IsOrDerivesFrom(types.MinimalApi.EndpointFilterInvocationContext)
        || type.IsOrDerivesFrom(types.FastEndpoints.Endpoint) || type.IsOrImplements(types.FastEndpoints.PreProcessorContext) || type.IsOrImplements(types.FastEndpoints.Sender)
        || type.IsOrDerivesFrom(types.Authentication.EventContext) || type.IsOrImplements(types.Authentication.AuthenticationHandlerInterface);

    private Effect Assignment(IPropertyReferenceOperation target, IOperation value, LocalValues locals)
    {
        ITypeSymbol? owner = target.Instance?.Type;
        if ((target.Property.Name is "StatusCode" && types.IsResponse(owner)) || (target.Property.Name is "Status" && types.SystemWeb.IsResponse(owner)))
        {
            return new Effect(EffectKind.WritesStatus);
        }

        if (target.Property.Name is "StatusCode" && types.IsMessage(owner))
        {
            return new Effect(EffectKind.WritesStatus, Messages.Symbol(target.Instance, locals));
        }

        // Headers that are exchanged as a whole may hold the challenge; a new collection without arguments shows what it is given.
        if (target.Property.Name is "Headers" && types.WebApi.IsMessage(owner) && StatusValue.Unwrap(value) is not IObjectCreationOperation { Arguments.IsEmpty: true })
        {
            return new Effect(EffectKind.SetsHeader, Messages.Symbol(target.Instance, locals));
        }

        // A dictionary is shared by whoever has it, so that more of it is in sight.
        if (target.Property.Name is "Headers" or "MultiValueHeaders" && types.Lambda.IsProxyResponse(owner) && LambdaHeaders.MayHoldChallenge(value, locals))
        {
            return new Effect(EffectKind.SetsHeader, Messages.Symbol(target.Instance, locals));
        }

        EffectKind effect = Names(target, HeaderField.Challenge) ? EffectKind.SetsHeader : Names(target, HeaderField.ProxyChallenge) ? EffectKind.SetsProxyHeader : EffectKind.None;
        return effect is EffectKind.None || IsOfRequest(target.Instance, locals) ? default
            : new Effect(ChallengeHeader.IsEmpty(value) ? EffectKind.ClearsHeader : effect, Messages.Owner(target.Instance, locals, types));
    }

    private static bool Names(IPropertyReferenceOperation target, HeaderField field) => target.Property.IsIndexer ? field.IsPassed(target.Arguments) : field.IsMember(target.Property);

    private Effect Call(IInvocationOperation call, LocalValues locals)
    {
        IMethodSymbol method = call.TargetMethod;
        if (IsChallenge(method, call.Syntax.SyntaxTree))
        {
            return new Effect(EffectKind.SetsHeader);
        }

        ITypeSymbol? receiver = Receiver(call)?.Type;
        switch (method.Name)
        {
            case "OnStarting" when types.IsResponse(receiver):
                return new Effect(EffectKind.RegistersOnStarting);
            case "ClearHeaders" when types.SystemWeb.IsResponse(receiver): // Clear() of System.Web takes the body alone
            case "Clear" when receiver.IsOrDerivesFrom(types.Http.HttpResponse) || (receiver.IsOrImplements(types.Http.HeaderDictionary) && !IsOfRequest(Receiver(call), locals)):
            case "Remove" when ChallengeHeader.IsPassed(call.Arguments) && !IsOfRequest(Receiver(call), locals):
                return new Effect(EffectKind.ClearsHeader);
        }

        if (types.Proxy.Configures(method))
        {
            return default;
        }

        if (Sets(call, HeaderField.Challenge, locals))
        {
            return new Effect(EffectKind.SetsHeader, Messages.Owner(Receiver(call), locals, types));
        }

        if (Sets(call, HeaderField.ProxyChallenge, locals))
        {
            return new Effect(EffectKind.SetsProxyHeader);
        }

        if (types.FastEndpoints.Sends(method))
        {
            return new Effect(EffectKind.Sends);
        }

        if (types.IsOfProject(method))
        {
            return IsUnseenChallenge(method) ? new Effect(EffectKind.SetsHeader)
                : CanReachResponse(method) ? new Effect(EffectKind.CallsHelper) : default;
        }

        if (IsUnseenChallenge(method))
        {
            return new Effect(EffectKind.SetsHeader);
        }

        return Starts(call, receiver) ? new Effect(EffectKind.StartsResponse) : default;
    }

    /// <summary>Whether what an operation creates is known to be sent with a challenge, because the user says so of its type.</summary>
    public bool SendsChallenge(IOperation operation) =>
        operation is IObjectCreationOperation { Type: INamedTypeSymbol type } && (_challengeMethods.For(operation.Syntax.SyntaxTree).Contains(type) || type.HasMarker("SendsChallengeAttribute"));

    // A challenge leaves the header to the handler of a scheme; whether that sends one is the handler rules' business.
    private bool IsChallenge(IMethodSymbol method, SyntaxTree tree) =>
        (method.Name is "ChallengeAsync" && (method.ContainingType.Is(types.Authentication.HttpContextExtensions) || method.ContainingType.IsOrImplements(types.Authentication.AuthenticationService) || method.ContainingType.IsOrImplements(types.Authentication.AuthenticationHandlerInterface)))
        || (method.Name is "Challenge" && method.ContainingType.IsOrImplements(types.SystemWeb.OwinAuthenticationManager))
        || _challengeMethods.For(tree).Contains(method)
        || method.HasMarker("SendsChallengeAttribute");

    // `writer.WriteChallenge(context)` of an interface, a base class or another project: by its name it does what is missing.
    private bool IsUnseenChallenge(IMethodSymbol method)
    {
        bool isUnseen = method.IsAbstract || (!types.IsOfProject(method) && !IsOfFramework(method));
        if (!isUnseen || (method.Name.IndexOf("Challenge", StringComparison.Ordinal) < 0 && method.Name.IndexOf("WwwAuthenticate", StringComparison.OrdinalIgnoreCase) < 0))
        {
            return false;
        }

        foreach (IParameterSymbol parameter in (method.ReducedFrom ?? method).Parameters)
        {
            if (IsCarrier(parameter.Type))
            {
                return true;
            }
        }

        return IsCarrier(method.ContainingType);
    }

    private static bool IsOfFramework(IMethodSymbol method) => method.ContainingAssembly?.Name is { } assembly && (assembly.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly.StartsWith("System.", StringComparison.Ordinal));

    private bool Sets(IInvocationOperation call, HeaderField field, LocalValues locals)
    {
        if (!IsSetter(call.TargetMethod.Name))
        {
            return false;
        }

        if (Receiver(call) is IPropertyReferenceOperation { Property: { IsIndexer: false } property } && field.IsMember(property))
        {
            return true;
        }

        return field.IsPassed(call.Arguments) && !IsOfRequest(Receiver(call), locals)
            && (call.Arguments.Length < 2 || !ChallengeHeader.IsEmpty(call.Arguments[call.Arguments.Length - 1].Value));
    }

    private bool Starts(IInvocationOperation call, ITypeSymbol? receiver)
    {
        string name = call.TargetMethod.Name;
        if (types.SystemWeb.IsResponse(receiver))
        {
            return name is "End" or "Flush" or "FlushAsync"; // it buffers what is written
        }

        if (types.IsResponse(receiver))
        {
            if (receiver.Is(types.Listener.Response))
            {
                return name is "Close";
            }

            return name.StartsWith("Write", StringComparison.Ordinal) || name is "StartAsync" or "CompleteAsync" or "SendFileAsync";
        }

        if (name is "ExecuteAsync" or "ExecuteResultAsync" && (_results.IsMinimalApiResult(receiver) || _results.IsMvcResult(receiver)))
        {
            return true;
        }

        if (IsBody(call.Instance))
        {
            return true;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsBody(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBody(IOperation? operation) =>
        operation is not null && StatusValue.Unwrap(operation) is IPropertyReferenceOperation { Property.Name: "Body" or "BodyWriter" or "OutputStream", Instance.Type: { } owner } && types.IsResponse(owner) && !types.SystemWeb.IsResponse(owner);

    /// <summary>Whether these headers are those of the request.</summary>
    public bool IsOfRequest(IOperation? headers, LocalValues locals)
    {
        if (headers is null)
        {
            return false;
        }

        IOperation value = StatusValue.Unwrap(headers);
        if (value is ILocalReferenceOperation { Local: { } local } && locals.Of(local) is [{ } only])
        {
            value = StatusValue.Unwrap(only);
        }

        return value is IPropertyReferenceOperation { Property.Name: "Headers", Instance.Type: { } owner } && types.IsRequest(owner);
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

    /// <summary>What a method is called on, extension methods included.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments is [{ Value: { } first }, ..] ? StatusValue.Unwrap(first) : null);
}
