using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>What a rule tells the fix that corrects a documented status: change it, or add the other beside it.</summary>
internal static class DocumentEdit
{
    private const string Key = "document";

    /// <summary>The form in which it travels with a diagnostic.</summary>
    public static ImmutableDictionary<string, string?> Properties(bool add) => ImmutableDictionary<string, string?>.Empty.Add(Key, add ? "add" : "change");

    /// <summary>Whether the other status is to be added; null for a diagnostic that carries no such edit.</summary>
    public static bool? Adds(ImmutableDictionary<string, string?> properties) => properties.TryGetValue(Key, out string? value) ? value == "add" : null;
}
