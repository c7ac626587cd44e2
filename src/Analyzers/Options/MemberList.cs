using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Options;

/// <summary>
/// Members that a user named by documentation id (<c>M:Ns.Type.Method(System.String)</c>), with or without the parameter list, or by
/// full name (<c>Ns.Type.Method</c>). Entries that name nothing are simply never met.
/// </summary>
internal sealed class MemberList
{
    private readonly HashSet<string> _entries;
    private readonly HashSet<string> _names;

    private MemberList(HashSet<string> entries, HashSet<string> names) => (_entries, _names) = (entries, names);

    /// <summary>Reads a list separated by <c>|</c>, <c>;</c> or white space; null makes an empty list.</summary>
    public static MemberList Parse(string? text)
    {
        HashSet<string> entries = new(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string part in (text ?? string.Empty).Split(new[] { '|', ';', ' ', '\t' }, StringSplitOptions.RemoveEmptyEntries))
        {
            string entry = part.Trim(',');
            entry = entry.Length > 2 && entry[1] == ':' ? entry.Substring(2) : entry;
            entries.Add(entry);
            string path = WithoutParameters(entry);
            names.Add(path.Substring(path.LastIndexOf('.') + 1));
        }

        return new MemberList(entries, names);
    }

    /// <summary>Whether the list names the member or the member that it overrides.</summary>
    public bool Contains(IMethodSymbol method)
    {
        if (!_names.Contains(method.Name))
        {
            return false; // nearly every call leaves here, before any id is made
        }

        string? id = (method.ReducedFrom ?? method).OriginalDefinition.GetDocumentationCommentId();
        if (id is null)
        {
            return false;
        }

        string entry = id.Substring(2);
        return _entries.Contains(entry)
            || _entries.Contains(WithoutParameters(entry))
            || (method.OverriddenMethod is { } overridden && Contains(overridden));
    }

    /// <summary>Whether the list names the type or one that it derives from.</summary>
    public bool Contains(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (
                _names.Contains(type.Name)
                && type.OriginalDefinition.GetDocumentationCommentId() is { } id
                && _entries.Contains(id.Substring(2))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutParameters(string entry) => entry.IndexOf('(') is > 0 and var at ? entry.Substring(0, at) : entry;
}
