using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>The name of the <c>WWW-Authenticate</c> header in all its spellings (RFC 9110 §11.6.1; field names ignore case, §5.1).</summary>
internal static class ChallengeHeader
{
    /// <summary>The field name.</summary>
    public const string Name = "WWW-Authenticate";

    private const string Member = "WWWAuthenticate";

    /// <summary>Whether a value names the header: the text, a constant, or a member such as <c>HeaderNames.WWWAuthenticate</c>.</summary>
    public static bool IsName(IOperation? operation)
    {
        if (operation is null)
        {
            return false;
        }

        IOperation value = StatusValue.Unwrap(operation);
        return (value.ConstantValue is { HasValue: true, Value: string text } && IsName(text))
            || value switch
            {
                IFieldReferenceOperation { Field: { } field } => IsMember(field) || IsName(ReadOnlyText(field)),
                IPropertyReferenceOperation { Property: { IsIndexer: false } property } => IsMember(property),
                _ => false,
            };
    }

    /// <summary>Whether a text names the header, alone or as a whole field line (<c>WWW-Authenticate: Bearer</c>).</summary>
    public static bool IsName(string? text)
    {
        if (text is null || !text.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return text.Length == Name.Length || text.Substring(Name.Length).TrimStart().StartsWith(":", StringComparison.Ordinal);
    }

    /// <summary>Whether a property or field is the header itself, such as <c>IHeaderDictionary.WWWAuthenticate</c> or <c>HttpResponseHeaders.WwwAuthenticate</c>.</summary>
    public static bool IsMember(ISymbol symbol) => string.Equals(symbol.Name, Member, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value is no challenge at all: null, default, an empty text or an empty collection.</summary>
    public static bool IsEmpty(IOperation operation)
    {
        IOperation value = StatusValue.Unwrap(operation);
        if (value is IConversionOperation { Operand: { } text })
        {
            value = StatusValue.Unwrap(text); // a text becomes StringValues by that type's own conversion
        }

        return value is IDefaultValueOperation
            || value.ConstantValue is { HasValue: true, Value: null or "" }
            || value is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.Name: "StringValues" or "String" } };
    }

    /// <summary>Whether the call passes the name of the header, as text, as a field line or as the key of a pair.</summary>
    public static bool IsPassed(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (IsName(argument.Value) || (StatusValue.Unwrap(argument.Value) is IObjectCreationOperation { Type.Name: "KeyValuePair" } pair && IsPassed(pair.Arguments)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ReadOnlyText(IFieldSymbol field) =>
        field is { IsReadOnly: true, DeclaringSyntaxReferences: [{ } reference] }
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            ? literal.Token.ValueText
            : null;
}
