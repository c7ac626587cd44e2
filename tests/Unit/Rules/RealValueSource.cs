namespace Unauthorized.Analyzers.Tests.Rules;

/// <summary>
/// Malformed values as they stand in public code, rewritten: names and hosts are changed, the mistake is not. Single quotes stand for double
/// quotes, <c>’</c> for an apostrophe, <c>~~'</c> for an escaped quote and <c>~r~n</c> for a line break in the value.
/// </summary>
internal static class RealValueSource
{
    public static string Of(string value) => ValueSource.Of(value.Replace("~~'", "#Q", StringComparison.Ordinal).Replace("~r~n", "#N", StringComparison.Ordinal))
        .Replace("#Q", """
            \\\"
            """, StringComparison.Ordinal)
        .Replace("#N", """\r\n""", StringComparison.Ordinal)
        .Replace('’', '\'');
}
