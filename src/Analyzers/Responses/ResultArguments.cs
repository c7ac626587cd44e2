using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>How result factories and result types are told their status: by an argument, by an initialiser, by a ProblemDetails.</summary>
internal static class ResultArguments
{
    /// <summary>The arguments of a call or creation; none for anything else.</summary>
    public static ImmutableArray<IArgumentOperation> Of(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };

    /// <summary>The argument given for a parameter, or null where it is left out or the call does not bind.</summary>
    public static IOperation? Find(IEnumerable<IArgumentOperation> arguments, string parameter)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (
                argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } declared }
                && string.Equals(declared.Name, parameter, StringComparison.Ordinal)
            )
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The value that an object initialiser gives a property, or null.</summary>
    public static IOperation? Initialised(IObjectCreationOperation creation, string property)
    {
        if (creation.Initializer is { } initializer)
        {
            foreach (IOperation member in initializer.Initializers)
            {
                if (
                    member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } target }, Value: { } value }
                    && string.Equals(target.Name, property, StringComparison.Ordinal)
                )
                {
                    return value;
                }
            }
        }

        return null;
    }
}
