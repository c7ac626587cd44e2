using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>Takes calls of <c>string.Concat</c>, <c>Join</c> and <c>Format</c> apart.</summary>
internal static class StringCalls
{
    /// <summary>What a <c>Concat</c> or <c>Join</c> puts one behind the other; null where the parts are not written out.</summary>
    public static (string? Separator, IReadOnlyList<IOperation> Operations)? Parts(IInvocationOperation call)
    {
        if (call.TargetMethod.Name == "Concat")
        {
            return Spread(call.Arguments, 0) is { } all ? (null, all) : null;
        }

        return
            call.TargetMethod.Name == "Join"
            && call.Arguments is [{ Value: { } first }, ..]
            && OperationValue.Unwrap(first) is { ConstantValue: { HasValue: true, Value: { } separator } }
            && Spread(call.Arguments, 1) is { } parts
            ? (separator.ToString(), parts)
            : null;
    }

    /// <summary>The format and what fills its places; null where these are not written out.</summary>
    public static (IOperation Text, IReadOnlyList<IOperation> Arguments)? Format(IInvocationOperation call)
    {
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i].Parameter is { Name: "format", Type.SpecialType: SpecialType.System_String })
            {
                return Spread(call.Arguments, i + 1) is { } arguments ? (call.Arguments[i].Value, arguments) : null;
            }
        }

        return null;
    }

    /// <summary>The texts of a format, without the braces that stand for a brace, and between them the numbers of the places.</summary>
    public static IEnumerable<(int Start, string Text, int Index)> Split(string format)
    {
        int start = 0;
        for (int at = 0; at < format.Length; at++)
        {
            char c = format[at];
            if (c is not ('{' or '}'))
            {
                continue;
            }

            if (at + 1 < format.Length && format[at + 1] == c)
            {
                yield return (start, format.Substring(start, at + 1 - start), -1);
                start = at + 2;
                at++;
                continue;
            }

            int close = c == '{' ? format.IndexOf('}', at) : -1;
            yield return (start, format.Substring(start, at - start), -1);
            if (close < 0)
            {
                yield return (at, string.Empty, int.MaxValue); // no valid format: it throws
                yield break;
            }

            yield return (at, string.Empty, Number(format, at + 1, close));
            at = close;
            start = close + 1;
        }

        yield return (start, format.Substring(start), -1);
    }

    private static int Number(string format, int from, int to)
    {
        StringBuilder digits = new();
        for (int i = from; i < to && char.IsDigit(format[i]); i++)
        {
            digits.Append(format[i]);
        }

        return from + digits.Length == to && int.TryParse(digits.ToString(), out int number) ? number : int.MaxValue;
    }

    private static IReadOnlyList<IOperation>? Spread(IReadOnlyList<IArgumentOperation> arguments, int from)
    {
        List<IOperation> spread = [];
        for (int i = from; i < arguments.Count; i++)
        {
            IOperation value = OperationValue.Unwrap(arguments[i].Value);
            if (value is IArrayCreationOperation { Initializer: { } initializer })
            {
                spread.AddRange(initializer.ElementValues);
            }
            else if (arguments[i].IsImplicit && arguments[i].ArgumentKind is not ArgumentKind.DefaultValue)
            {
                spread.AddRange(value.ChildOperations); // a params span, which this compiler's interfaces do not name
            }
            else if (IsSequence(value.Type))
            {
                return null;
            }
            else
            {
                spread.Add(arguments[i].Value);
            }
        }

        return spread;
    }

    // Joining a sequence joins its elements, which cannot be seen.
    private static bool IsSequence(ITypeSymbol? type)
    {
        if (type is null or { SpecialType: SpecialType.System_String })
        {
            return type is null;
        }

        return type.TypeKind is TypeKind.Array or TypeKind.TypeParameter or TypeKind.Error
            || type.Name is "ReadOnlySpan" or "Span"
            || type.IsEnumerable();
    }
}
