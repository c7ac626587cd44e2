using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>Reads status codes out of values, by constants and never by text.</summary>
internal static class StatusValue
{
    /// <summary>The constant status of a value: a literal, a constant or an enum member; null for anything else.</summary>
    public static int? Constant(IOperation? operation)
    {
        if (operation is null)
        {
            return null;
        }

        IOperation value = OperationValue.Unwrap(operation);
        return operation.ConstantValue is { HasValue: true, Value: int converted } ? converted
            : value.ConstantValue is { HasValue: true, Value: int plain } ? plain
            : null;
    }

    /// <summary>
    /// The statuses that a value can have, each with the operation that brings it: the arms of <c>?:</c>, <c>??</c> and <c>switch</c>,
    /// what a local variable of this body is ever given, a parameter that the body is looked at with, and what a method of the same file
    /// returns. Values that are no constant are left out.
    /// </summary>
    public static void Collect(IOperation? operation, LocalValues locals, List<(int Status, IOperation Arm)> into)
    {
        if (operation is null)
        {
            return;
        }

        foreach (IOperation value in PossibleValues.Of(operation, locals))
        {
            if (
                (
                    Constant(value) ?? (value is IParameterReferenceOperation { Parameter: { } parameter } ? locals.Given(parameter) : null)
                ) is
                { } status
            )
            {
                into.Add((status, value));
            }
        }
    }
}
