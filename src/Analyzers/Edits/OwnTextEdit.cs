using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>A text of the application's own can take the place of what is reported.</summary>
internal sealed record OwnTextEdit() : Edit(Key, null)
{
    private const string Key = "ownText";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static OwnTextEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.ContainsKey(Key) ? new OwnTextEdit() : null;
}
