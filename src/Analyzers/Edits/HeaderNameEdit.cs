using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>The header that was meant.</summary>
internal sealed record HeaderNameEdit(string Name) : Edit(Key, Name)
{
    private const string Key = "headerName";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static HeaderNameEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? name) && name is not null ? new HeaderNameEdit(name) : null;
}
