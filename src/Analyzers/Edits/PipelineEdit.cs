using System;
using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Edits;

/// <summary>What a fix has to do to a pipeline.</summary>
internal enum PipelineChange
{
    /// <summary>Nothing can be done by itself.</summary>
    None,

    /// <summary>The two calls change places.</summary>
    Swap,

    /// <summary>The second call moves before the first.</summary>
    MoveUp,

    /// <summary>A call of <c>UseAuthentication</c> goes before the call.</summary>
    Authenticate,

    /// <summary>A call of <c>UseAuthorization</c> goes before the second call.</summary>
    Authorize,

    /// <summary>Calls of <c>UseAuthentication</c> and <c>UseAuthorization</c> go behind the call.</summary>
    AuthenticateAndAuthorize,

    /// <summary>A call of <c>UseAuthorization</c> goes behind the call.</summary>
    AuthorizeAfter,
}

/// <summary>What has to be done to a pipeline.</summary>
internal sealed record PipelineEdit(PipelineChange Change) : Edit(Key, Change.ToString())
{
    private const string Key = "pipeline";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static PipelineEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? text) && Enum.TryParse(text, out PipelineChange change) ? new PipelineEdit(change) : null;
}
