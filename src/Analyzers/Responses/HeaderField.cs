using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>A header in all the spellings by which code names it; field names ignore case (RFC 9110 §5.1).</summary>
internal sealed class HeaderField
{
    private readonly string _member;

    private HeaderField(string name) => (Name, _member) = (name, name.Replace("-", string.Empty));

    /// <summary><c>WWW-Authenticate</c>, which goes with 401 (RFC 9110 §11.6.1).</summary>
    public static HeaderField Challenge { get; } = new("WWW-Authenticate");

    /// <summary><c>Proxy-Authenticate</c>, which goes with 407 (RFC 9110 §11.7.1).</summary>
    public static HeaderField ProxyChallenge { get; } = new("Proxy-Authenticate");

    /// <summary>The field name.</summary>
    public string Name { get; }

    /// <summary>Whether a value names the header: the text, a constant, or a member such as <c>HeaderNames.WWWAuthenticate</c>.</summary>
    public bool IsName(IOperation? operation)
    {
        if (operation is null)
        {
            return false;
        }

        IOperation value = OperationValue.Unwrap(operation);
        return (value.ConstantValue is { HasValue: true, Value: string text } && IsName(text))
            || value switch
            {
                IFieldReferenceOperation { Field: { } field } => IsMember(field) || IsName(ReadOnlyText(field)),
                IPropertyReferenceOperation { Property: { IsIndexer: false } property } => IsMember(property),
                _ => false,
            };
    }

    /// <summary>Whether a text names the header, alone or as a whole field line (<c>WWW-Authenticate: Bearer</c>).</summary>
    public bool IsName(string? text)
    {
        if (text is null || !text.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return text.Length == Name.Length || text.Substring(Name.Length).TrimStart().StartsWith(":", StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a property or field is the header itself, such as <c>IHeaderDictionary.WWWAuthenticate</c> or
    /// <c>HttpResponseHeaders.WwwAuthenticate</c>.
    /// </summary>
    public bool IsMember(ISymbol symbol) => string.Equals(symbol.Name, _member, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the call passes the name of the header, as text, as a field line or as the key of a pair.</summary>
    public bool IsPassed(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (
                IsName(argument.Value)
                || (
                    OperationValue.Unwrap(argument.Value) is IObjectCreationOperation { Type.Name: "KeyValuePair" } pair
                    && IsPassed(pair.Arguments)
                )
            )
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
