using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>The status has to be sent where it is written, for the framework answers by itself where nothing is sent.</summary>
internal sealed record SendEdit() : Edit(Key, null)
{
    private const string Key = "send";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static SendEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.ContainsKey(Key) ? new SendEdit() : null;
}
