using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>One thing that a rule tells its fix. Several travel with one diagnostic, each under the key of its kind.</summary>
/// <param name="Kind">The key, which no other kind has.</param>
/// <param name="Text">What is told, as text; null where the kind alone says it.</param>
internal abstract record Edit(string Kind, string? Text)
{
    /// <summary>The form in which it travels with a diagnostic.</summary>
    public ImmutableDictionary<string, string?> ToProperties() => Join(this);

    /// <summary>The form in which several travel together; an edit that is null is left out.</summary>
    public static ImmutableDictionary<string, string?> Join(params Edit?[] edits)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        foreach (Edit? edit in edits)
        {
            properties = edit is null ? properties : properties.Add(edit.Kind, edit.Text);
        }

        return properties;
    }
}
