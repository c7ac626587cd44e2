using System;
using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>How a documentation comes to name the status that is answered.</summary>
internal enum DocumentChange
{
    /// <summary>The answered status takes the place of the documented one.</summary>
    Replace,

    /// <summary>The answered status is documented beside the other, which is true.</summary>
    Add,
}

/// <summary>What has to be done to the documented statuses.</summary>
internal sealed record DocumentEdit(DocumentChange Change) : Edit(Key, Change.ToString())
{
    private const string Key = "document";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static DocumentEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? text) && Enum.TryParse(text, out DocumentChange change) ? new DocumentEdit(change) : null;
}
