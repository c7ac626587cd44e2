using System.Collections.Immutable;
using Unauthorized.Analyzers.Challenges;

namespace Unauthorized.Analyzers.Edits;

/// <summary>What a rule tells the fix that adds a challenge: the text that the user configured, if any.</summary>
internal sealed record ChallengeEdit(string? Challenge)
{
    private const string Key = "challenge";

    /// <summary>The form in which it travels with a diagnostic.</summary>
    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty.Add(Key, Challenge);

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static ChallengeEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? challenge) ? new ChallengeEdit(challenge) : null;
}
