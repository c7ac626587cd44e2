using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>Tells a sentence for people from a name for machines.</summary>
internal static class MessageText
{
    /// <summary>
    /// Whether a value is a message: a text with white space, sentence punctuation or letters that no name has, an interpolation or
    /// concatenation with such a part, or an exception's message. A variable whose text cannot be seen is none.
    /// </summary>
    public static bool IsMessage(IOperation operation, LocalValues locals, FrameworkFacts facts, int depth = 0)
    {
        const int deepest = 4;
        IOperation value = OperationValue.Unwrap(operation);
        if (depth > deepest)
        {
            return false;
        }

        if (value.ConstantValue is { HasValue: true, Value: string text })
        {
            return value is not IFieldReferenceOperation && IsSentence(text);
        }

        switch (value)
        {
            case IInterpolatedStringOperation interpolated:
                foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
                {
                    if (
                        part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string fragment } }
                        && HasWhiteSpace(fragment)
                    )
                    {
                        return true;
                    }
                }

                return false;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return IsMessagePart(sum.LeftOperand, locals, facts, depth) || IsMessagePart(sum.RightOperand, locals, facts, depth);
            case IPropertyReferenceOperation { Property.Name: "Message", Instance.Type: { } owner }:
                return owner.IsOrDerivesFrom(facts.Exception);
            case ILocalReferenceOperation { Local: { } local }:
                return locals.Of(local) is [{ } only] && IsMessage(only, locals, facts, depth + 1);
            case ICoalesceOperation coalesce:
                return IsMessage(coalesce.WhenNull, locals, facts, depth + 1) || IsMessage(coalesce.Value, locals, facts, depth + 1);
            default:
                return false;
        }
    }

    private static bool IsMessagePart(IOperation operand, LocalValues locals, FrameworkFacts facts, int depth) =>
        OperationValue.Unwrap(operand) is { ConstantValue: { HasValue: true, Value: string fragment } }
            ? HasWhiteSpace(fragment)
            : IsMessage(operand, locals, facts, depth + 1);

    private static bool IsSentence(string text) =>
        HasWhiteSpace(text.Trim())
        || HasForeignLetter(text)
        || text.EndsWith(".", StringComparison.Ordinal)
        || text.EndsWith("!", StringComparison.Ordinal)
        || text.EndsWith("?", StringComparison.Ordinal);

    private static bool HasWhiteSpace(string text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasForeignLetter(string text)
    {
        foreach (char c in text)
        {
            if (c > 127 && char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
