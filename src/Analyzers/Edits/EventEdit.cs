using System;
using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>What a fix has to do to an event of the bearer handler.</summary>
internal enum EventChange
{
    /// <summary>The write goes, for the challenge that follows answers.</summary>
    Remove,

    /// <summary>The event takes the answer over before it writes.</summary>
    TakeOver,

    /// <summary>The event has taken over and lacks the header.</summary>
    SetHeader,

    /// <summary>The event has taken over and lacks the status.</summary>
    SetStatus,

    /// <summary>The event has taken over and lacks both.</summary>
    SetStatusAndHeader,
}

/// <summary>What has to be done to an event of the bearer handler.</summary>
internal sealed record EventEdit(EventChange Change) : Edit(Key, Change.ToString())
{
    private const string Key = "event";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static EventEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? text) && Enum.TryParse(text, out EventChange change) ? new EventEdit(change) : null;
}
