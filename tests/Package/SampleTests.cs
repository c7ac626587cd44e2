using System.Text.Json;
using System.Text.RegularExpressions;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>The sample applications show every warning where their comments say, and no other.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("Storefront")]
    [InlineData("Warehouse")]
    [InlineData("Kiosk")]
    public async Task A_sample_reports_what_its_comments_say(string name)
    {
        string sample = Repository.Path("samples", name);
        string log = Path.Combine(Path.GetTempPath(), $"{name}-{Guid.NewGuid():N}.sarif");
        try
        {
            // The analyzers were built with these tests.
            DotnetRun build = (await Dotnet.Run(Repository.Root, packages: null, "build", $"samples/{name}", "--no-dependencies", "-c", PackageFixture.Configuration, $"-p:ErrorLog={log}%2Cversion=2.1")).Succeeded();
            using JsonDocument sarif = JsonDocument.Parse(await File.ReadAllTextAsync(log));

            // A comment may be ahead of its rule.
            IReadOnlyList<Finding> marked = [.. Finding.Marked(sample).Where(finding => TrackedRules.Ids.Contains(finding.Id))];
            Assert.NotEmpty(marked);
            Assert.Equal(Lines(marked), Lines(Finding.Logged(sarif, sample)));

            IReadOnlyList<Finding> printed = Finding.Printed(build.Output, sample, "warning");
            Assert.True(name is "Kiosk" || printed.Count > 0); // which has nothing but a suggestion
            Assert.Subset(marked.ToHashSet(), printed.ToHashSet());
            Assert.DoesNotMatch(new Regex(@"\): (warning|error) (?!UNA)"), build.Output);
            Assert.DoesNotContain(": error", build.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static string Lines(IEnumerable<Finding> findings) => string.Join('\n', findings);
}
