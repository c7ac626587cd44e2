using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>The answer lacks a challenge: the text that the user configured for it, if any.</summary>
internal sealed record ChallengeEdit(string? Challenge) : Edit(Key, Challenge)
{
    private const string Key = "challenge";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static ChallengeEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? challenge) ? new ChallengeEdit(challenge) : null;
}
