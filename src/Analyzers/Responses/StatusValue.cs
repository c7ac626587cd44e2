using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>Reads status codes out of values, by constants and never by text.</summary>
internal static class StatusValue
{
    /// <summary>Strips conversions and parentheses, which do not change which status a value is.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The constant status of a value: a literal, a constant or an enum member; null for anything else.</summary>
    public static int? Constant(IOperation? operation)
    {
        if (operation is null)
        {
            return null;
        }

        IOperation value = Unwrap(operation);
        return operation.ConstantValue is { HasValue: true, Value: int converted } ? converted
            : value.ConstantValue is { HasValue: true, Value: int plain } ? plain
            : null;
    }

    /// <summary>
    /// The statuses that a value can have, each with the operation that brings it: the arms of <c>?:</c>, <c>??</c> and <c>switch</c>,
    /// what a local variable of this body is ever given, and a parameter that the body is looked at with. Values that are no constant are left out.
    /// </summary>
    public static void Collect(IOperation? operation, LocalValues locals, List<(int Status, IOperation Arm)> into, int depth = 0)
    {
        const int deepest = 8;
        if (operation is null || depth > deepest)
        {
            return;
        }

        if (Constant(operation) is { } status)
        {
            into.Add((status, operation));
            return;
        }

        switch (Unwrap(operation))
        {
            case IConditionalOperation conditional:
                Collect(conditional.WhenTrue, locals, into, depth + 1);
                Collect(conditional.WhenFalse, locals, into, depth + 1);
                break;
            case ICoalesceOperation coalesce:
                Collect(coalesce.Value, locals, into, depth + 1);
                Collect(coalesce.WhenNull, locals, into, depth + 1);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Collect(arm.Value, locals, into, depth + 1);
                }

                break;
            case IParameterReferenceOperation { Parameter: { } parameter } when locals.Given(parameter) is { } given:
                into.Add((given, operation));
                break;
            case ILocalReferenceOperation { Local: { } local }:
                foreach (IOperation value in locals.Of(local))
                {
                    Collect(value, locals, into, depth + 1);
                }

                break;
        }
    }
}
