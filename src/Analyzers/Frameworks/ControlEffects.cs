using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// Turns operations into effects on who answers: whether the request goes on, whether an event has taken the response over, whether the
/// status is decided elsewhere. It is asked about operations that do nothing to the header.
/// </summary>
internal sealed class ControlEffects(FrameworkFacts facts)
{
    // Calls that are given the context and only read it.
    private static readonly string[] Readers =
    [
        "Get",
        "TryGet",
        "Is",
        "Has",
        "Read",
        "Find",
        "Resolve",
        "Log",
        "Contains",
        "Parse",
        "Equals",
        "ToString",
        "Build",
        "Authenticate",
    ];

    /// <summary>The effect of one operation, its operands aside.</summary>
    public Effect Of(IOperation operation)
    {
        if (operation is IInvocationOperation or IObjectCreationOperation && IsOverriding(operation))
        {
            return new Effect(EffectKind.RespondsOtherwise);
        }

        if (operation is not (IInvocationOperation or ISimpleAssignmentOperation or IPropertyReferenceOperation))
        {
            return default;
        }

        foreach (Framework framework in facts.Present)
        {
            if (framework.ControlEffectOf(operation) is { } effect)
            {
                return effect;
            }
        }

        return
            operation is IInvocationOperation call
            && !facts.IsOfProject(call.TargetMethod)
            && MayDecide(call)
            && !IsReader(call.TargetMethod.Name)
            ? new Effect(EffectKind.Unknown)
            : default;
    }

    private bool IsOverriding(IOperation operation) =>
        facts.StatusOf(operation) is { } status and not (401 or 403) && status > 0 && ReturnPosition.IsReturned(operation.Syntax);

    private bool MayDecide(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (facts.Is(OperationValue.Unwrap(argument.Value).Type, TypeRoles.MayDecide))
            {
                return true;
            }
        }

        return false;
    }

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
