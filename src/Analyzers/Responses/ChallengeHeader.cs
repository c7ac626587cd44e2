using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>
/// The name of the <c>WWW-Authenticate</c> header in all its spellings (RFC 9110 §11.6.1; field names ignore case, §5.1).
/// </summary>
internal static class ChallengeHeader
{
    /// <summary>The field name.</summary>
    public const string Name = "WWW-Authenticate";

    /// <inheritdoc cref="HeaderField.IsName(IOperation)"/>
    public static bool IsName(IOperation? operation) => HeaderField.Challenge.IsName(operation);

    /// <inheritdoc cref="HeaderField.IsMember"/>
    public static bool IsMember(ISymbol symbol) => HeaderField.Challenge.IsMember(symbol);

    /// <inheritdoc cref="HeaderField.IsPassed"/>
    public static bool IsPassed(IEnumerable<IArgumentOperation> arguments) => HeaderField.Challenge.IsPassed(arguments);

    /// <summary>Whether a value is no challenge at all: null, default, an empty text or an empty collection.</summary>
    public static bool IsEmpty(IOperation operation)
    {
        IOperation value = OperationValue.Unwrap(operation);
        if (value is IConversionOperation { Operand: { } text })
        {
            value = OperationValue.Unwrap(text); // a text becomes StringValues by that type's own conversion
        }

        return value is IDefaultValueOperation
            || value is IConditionalOperation { WhenTrue: { } yes, WhenFalse: { } no } && IsEmpty(yes) && IsEmpty(no)
            || value.ConstantValue is { HasValue: true, Value: null or "" }
            || value is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.Name: "StringValues" or "String" } };
    }
}
