using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Options;

/// <summary>
/// Types that a user named by full name or documentation id, with or without the ending <c>Attribute</c>; wrong entries are never met.
/// </summary>
internal sealed class MemberNames
{
    private const string Suffix = "Attribute";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public MemberNames(string? text)
    {
        foreach (string part in (text ?? string.Empty).Split(new[] { '|', ';', ',', ' ', '\t' }, StringSplitOptions.RemoveEmptyEntries))
        {
            _names.Add(part.StartsWith("T:", StringComparison.Ordinal) ? part.Substring(2) : part);
        }
    }

    /// <summary>Whether the list names the type or a type that it derives from.</summary>
    public bool Contains(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = _names.Count == 0 ? null : type; current is not null; current = current.BaseType)
        {
            string name = current.OriginalDefinition.ToDisplayString();
            if (
                _names.Contains(name)
                || (name.EndsWith(Suffix, StringComparison.Ordinal) && _names.Contains(name.Substring(0, name.Length - Suffix.Length)))
            )
            {
                return true;
            }
        }

        return false;
    }
}
