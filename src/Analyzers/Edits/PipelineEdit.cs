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

/// <summary>What a pipeline rule tells its fix.</summary>
internal sealed record PipelineEdit(PipelineChange Change)
{
    private const string Key = "pipeline";

    /// <summary>The form in which it travels with a diagnostic.</summary>
    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty.Add(Key, Change.ToString());

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static PipelineEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? text) && System.Enum.TryParse(text, out PipelineChange change) ? new PipelineEdit(change) : null;
}
