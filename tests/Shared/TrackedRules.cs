using System.Text.RegularExpressions;

namespace Unauthorized.Analyzers.Tests;

/// <summary>The rules that there are, as the release tracking files list them.</summary>
internal static partial class TrackedRules
{
    /// <summary>Each id, with its category and severity.</summary>
    public static IReadOnlyDictionary<string, (string Category, string Severity)> All { get; } = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
        .SelectMany(file => Row().Matches(Repository.Read("src", "Analyzers", file)))
        .ToDictionary(row => row.Groups["id"].Value, row => (row.Groups["category"].Value, row.Groups["severity"].Value));

    /// <summary>The ids alone.</summary>
    public static IEnumerable<string> Ids => All.Keys;

    [GeneratedRegex(@"^(?<id>UNA\d{4}) *\| *(?<category>\w+) *\| *(?<severity>\w+) *\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
