using System.Collections.Immutable;
using System.Globalization;

namespace Unauthorized.Analyzers.Edits;

/// <summary>The status that an answer is to have, or that an error code has to go with.</summary>
internal sealed record StatusEdit(int Status) : Edit(Key, Status.ToString(CultureInfo.InvariantCulture))
{
    private const string Key = "status";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static StatusEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int status)
            ? new StatusEdit(status)
            : null;
}
