using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Options;

/// <summary>A setting that names members, as each file sets it; every distinct text is read once.</summary>
internal sealed class MemberLists(OptionReader options, OptionDefinition definition)
{
    private readonly ConcurrentDictionary<string, MemberList> _lists = new(StringComparer.Ordinal);

    /// <summary>The members that the file of an operation names.</summary>
    public MemberList For(SyntaxTree tree) =>
        _lists.GetOrAdd(options.Text(tree, definition) ?? string.Empty, static text => MemberList.Parse(text));
}
