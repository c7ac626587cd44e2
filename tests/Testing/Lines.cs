namespace Unauthorized.Analyzers.Tests;

/// <summary>Moves code to where a template has it.</summary>
internal static class Lines
{
    /// <summary>Every line by so many levels; an empty one stays empty.</summary>
    public static string Indented(string lines, int levels) =>
        string.Join('\n', lines.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', 4 * levels) + line));

    /// <summary>Every line but the first, which the template indents.</summary>
    public static string Continued(string lines, int levels) => lines.ReplaceLineEndings("\n" + new string(' ', 4 * levels));
}
