using System;
using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>Why a status or a challenge never arrives.</summary>
internal enum LossReason
{
    /// <summary>The response has started.</summary>
    Started,

    /// <summary>The result was executed, in a filter's <c>OnResultExecuted</c>.</summary>
    AfterResult,

    /// <summary>The response is cleared afterwards.</summary>
    Cleared,

    /// <summary>The header is put on the request.</summary>
    Request,

    /// <summary>The callback runs when all is sent.</summary>
    Completed,
}

/// <summary>Why the write that is reported is lost, which says where it has to go.</summary>
internal sealed record LostWriteEdit(LossReason Reason) : Edit(Key, Reason.ToString())
{
    private const string Key = "lostWrite";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static LostWriteEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? text) && Enum.TryParse(text, out LossReason reason) ? new LostWriteEdit(reason) : null;
}
