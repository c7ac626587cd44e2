using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// Turns operations into effects on who answers: whether the request goes on, whether an event has taken the answer over, whether the
/// status is decided elsewhere. It is asked about operations that do nothing to the header.
/// </summary>
internal sealed class PipelineEffects(KnownTypes types, ResultStatuses own)
{
    // Calls that are given the context and only read it.
    private static readonly string[] Readers = ["Get", "TryGet", "Is", "Has", "Read", "Find", "Resolve", "Log", "Contains", "Parse", "Equals", "ToString", "Build", "Authenticate"];

    /// <summary>The effect of one operation, its operands aside.</summary>
    public EffectKind Of(IOperation operation) => operation switch
    {
        IInvocationOperation or IObjectCreationOperation when IsOverriding(operation) => EffectKind.AnswersOtherwise,
        IInvocationOperation call => Call(call),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Result", Instance.Type: { } owner } } when owner.IsOrDerivesFrom(types.Mvc.FilterContext) => EffectKind.SetsResult,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Body", Instance.Type: { } owner } } when owner.IsOrDerivesFrom(types.Http.HttpResponse) => EffectKind.Unknown,
        IPropertyReferenceOperation { Property.Name: "HasStarted", Instance.Type: { } owner } when owner.IsOrDerivesFrom(types.Http.HttpResponse) => EffectKind.Unknown,
        _ => EffectKind.None,
    };

    /// <summary>What is known of the challenge of a handler that is not of this project (<c>on-the-wire.md</c> A2, D8).</summary>
    public EffectKind ChallengeOf(INamedTypeSymbol handler) =>
        handler.Is(types.Authentication.AuthenticationHandler) ? EffectKind.AnswersBare
        : handler.Name is "JwtBearerHandler" or "BearerTokenHandler" or "NegotiateHandler" or "McpAuthenticationHandler" ? EffectKind.SetsHeader
        : EffectKind.Delegates;

    private EffectKind Call(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (IsNext(call))
        {
            return EffectKind.CallsNext;
        }

        if (method.Name is "HandleResponse" && method.Parameters.IsEmpty && call.Instance?.Type.IsOrDerivesFrom(types.Authentication.EventContext) == true)
        {
            return EffectKind.HandlesResponse;
        }

        if (types.IsOfProject(method))
        {
            return EffectKind.None;
        }

        if (types.FastEndpoints.Throws(method))
        {
            return EffectKind.Delegates;
        }

        if (method.ContainingType.IsOrImplements(types.Authentication.AuthenticationHandlerInterface))
        {
            return method.Name switch
            {
                "HandleChallengeAsync" => ChallengeOf(method.ContainingType),
                "HandleForbiddenAsync" or "ForbidAsync" => EffectKind.Delegates,
                _ => EffectKind.None,
            };
        }

        bool isOnResponse = method.ContainingType.IsOrDerivesFrom(types.Http.HttpResponse);
        return method.Name is "Redirect" && isOnResponse ? EffectKind.Delegates
            : method.Name is "ForbidAsync" && method.ContainingType.Is(types.Authentication.HttpContextExtensions) ? EffectKind.Delegates
            : !isOnResponse && TakesContext(call) && !IsReader(method.Name) && !IsEmptyBase(method) ? EffectKind.Unknown
            : EffectKind.None;
    }

    private bool IsOverriding(IOperation operation) => own.Of(operation) is { } status and not (401 or 403) && status > 0 && ReturnPosition.IsReturned(operation.Syntax);

    private bool IsNext(IInvocationOperation call)
    {
        if (call is { Instance: IInstanceReferenceOperation, TargetMethod.Name: "OnActionExecutionAsync" or "OnResourceExecutionAsync" or "OnPageHandlerExecutionAsync" } && call.Arguments is [_, ..] && types.RequestPath.IsNext(call.Arguments[call.Arguments.Length - 1].Value.Type, types.Http))
        {
            return true; // the base method is handed the delegate and calls it
        }

        if (call is not { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } instance })
        {
            return false;
        }

        return types.RequestPath.IsNext(instance.Type, types.Http)
            || (StatusValue.Unwrap(instance) is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol function, Type: INamedTypeSymbol { Name: "Func", TypeArguments: [{ Name: "Task" }] } } }
                && function.Parameters is [{ Type: { } context }, _] && context.IsOrDerivesFrom(types.Http.HttpContext));
    }

    private bool TakesContext(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            ITypeSymbol? type = StatusValue.Unwrap(argument.Value).Type;
            if (type.IsOrDerivesFrom(types.Http.HttpContext) || type.IsOrDerivesFrom(types.Http.HttpResponse) || type.IsOrDerivesFrom(types.Authentication.EventContext) || type.IsOrDerivesFrom(types.Mvc.FilterContext))
            {
                return true;
            }
        }

        return false;
    }

    // The framework's own OnActionExecuting and the like do nothing.
    private static bool IsEmptyBase(IMethodSymbol method) => method.IsVirtual && method.Name.StartsWith("On", StringComparison.Ordinal) && method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal);

    private static bool IsReader(string name)
    {
        foreach (string reader in Readers)
        {
            if (name.StartsWith(reader, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
