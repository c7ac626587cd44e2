using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>What a rule tells the fix that answers 403 in place of 401.</summary>
internal static class ForbidEdit
{
    private const string Key = "forbid";

    /// <summary>The form in which it travels with a diagnostic.</summary>
    public static ImmutableDictionary<string, string?> Properties { get; } = ImmutableDictionary<string, string?>.Empty.Add(Key, "status");

    /// <summary>Whether a diagnostic asks for it.</summary>
    public static bool IsAsked(ImmutableDictionary<string, string?> properties) => properties.ContainsKey(Key);
}
