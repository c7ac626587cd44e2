using System.Text.Json;
using System.Text.RegularExpressions;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>A diagnostic of ours: which rule, in which file (relative to the project), on which line.</summary>
internal sealed partial record Finding(string Id, string File, int Line)
{
    public override string ToString() => $"{File}({Line}): {Id}";

    /// <summary>What a project's sources say is reported: the comments <c>// UNA1001</c> that end a line.</summary>
    public static IReadOnlyList<Finding> Marked(string project)
    {
        List<Finding> found = [];
        foreach (string file in SourcesOf(project))
        {
            string[] lines = System.IO.File.ReadAllLines(file);
            for (int line = 0; line < lines.Length; line++)
            {
                foreach (Capture id in Marker().Match(lines[line]).Groups["id"].Captures)
                {
                    found.Add(new Finding(id.Value, RelativeTo(project, file), line + 1));
                }
            }
        }

        return Sorted(found);
    }

    /// <summary>What the output of a build says about a project, warnings and errors alike.</summary>
    public static IReadOnlyList<Finding> Printed(string output, string project, string severity = "warning|error") =>
        Sorted(Regex.Matches(output, $@"^\s*(?<file>[^\r\n(]+)\((?<line>\d+),\d+\): (?:{severity}) (?<id>UNA\d{{4}}):", RegexOptions.Multiline)
            .Where(match => Path.GetFullPath(match.Groups["file"].Value, project).StartsWith(project + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(match => new Finding(match.Groups["id"].Value, RelativeTo(project, Path.GetFullPath(match.Groups["file"].Value, project)), int.Parse(match.Groups["line"].Value)))
            .Distinct());

    /// <summary>What a SARIF log holds of our rules, suggestions too.</summary>
    public static IReadOnlyList<Finding> Logged(JsonDocument sarif, string project) =>
        Sorted(sarif.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("UNA", StringComparison.Ordinal))
            .Select(result => Of(result, project)));

    private static Finding Of(JsonElement result, string project)
    {
        JsonElement location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Uri uri = new(new Uri(project + Path.DirectorySeparatorChar), location.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        return new Finding(result.GetProperty("ruleId").GetString()!, RelativeTo(project, uri.LocalPath), location.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private static IEnumerable<string> SourcesOf(string project) =>
        Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(file => !RelativeTo(project, file).StartsWith("obj/", StringComparison.Ordinal) && !RelativeTo(project, file).StartsWith("bin/", StringComparison.Ordinal));

    private static string RelativeTo(string project, string file) => Path.GetRelativePath(project, file).Replace('\\', '/');

    private static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Id, StringComparer.Ordinal)];

    [GeneratedRegex(@"//(?:[ ,]*(?<id>UNA\d{4}))+\s*$")]
    private static partial Regex Marker();
}
