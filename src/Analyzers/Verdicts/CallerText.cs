using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>How messages name what is known of a caller.</summary>
internal static class CallerText
{
    /// <summary>What authenticated the caller, quoted.</summary>
    public static string Of(Caller caller) =>
        caller.Evidence is { } evidence
            ? evidence.IndexOf(' ') > 0
                ? evidence
                : "'" + evidence + "'"
            : "the application";
}
