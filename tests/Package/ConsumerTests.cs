using System.Text.Json;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>The package does in a user's project what its readme says.</summary>
[Collection(nameof(PackageFixture))]
public sealed class ConsumerTests(PackageFixture package)
{
    [Theory]
    [InlineData(Consumers.Defaults)]
    [InlineData(Consumers.MultiTargeting)]
    [InlineData(Consumers.ModeUnknown)]
    [InlineData(Consumers.Malformed)]
    [InlineData(Consumers.Fixed)]
    [InlineData(Consumers.Storefront)]
    public void Build_warns_where_the_code_is_wrong(string project)
    {
        IReadOnlyList<Finding> expected = Expected(project);
        IReadOnlyList<Finding> printed = Finding.Printed(package.Build.Output, package.Project(project), "warning");
        Assert.NotEmpty(printed);
        Assert.Equal(expected, package.Logged[project]);

        // Suggestions are in the log only; a rule that suggests by default may warn where its case is proven.
        Assert.Subset(expected.ToHashSet(), printed.ToHashSet());
        Assert.Superset(expected.Where(finding => TrackedRules.All[finding.Id].Severity == "Warning").ToHashSet(), printed.ToHashSet());
    }

    [Fact]
    public void Editorconfig_makes_one_rule_an_error_and_turns_another_off()
    {
        Assert.NotEqual(0, package.Build.ExitCode);
        IReadOnlyList<Finding> expected = Expected(Consumers.Severities);
        Assert.Equal(expected.Where(finding => finding.Id == "UNA1001"), Finding.Printed(package.Build.Output, package.Project(Consumers.Severities), "error"));
        Assert.Equal(expected.Where(finding => finding.Id is not ("UNA1001" or "UNA1002")), Finding.Printed(package.Build.Output, package.Project(Consumers.Severities), "warning"));
    }

    [Fact]
    public void Only_the_error_that_was_asked_for_fails_the_build()
    {
        string[] errors = [.. package.Build.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal))];
        Assert.All(errors, line => Assert.Matches(@"[/\\]Severities[/\\]Program\.cs\(\d+,\d+\): error UNA1001", line));
        Assert.DoesNotContain(": warning CS", package.Build.Output, StringComparison.Ordinal); // CS8032 and CS9057 are analyzers that do not load
        Assert.DoesNotContain("AD0001", package.Build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mode_none_turns_every_rule_off_and_the_users_own_severities_win() =>
        Assert.Equal(Expected(Consumers.ModeNone).Where(finding => finding.Id == "UNA1002"), package.Logged[Consumers.ModeNone]);

    [Fact]
    public void Mode_all_warns_and_the_users_own_severities_win() =>
        Assert.Equal(Expected(Consumers.ModeAll).Where(finding => finding.Id != "UNA1002"), Finding.Printed(package.Build.Output, package.Project(Consumers.ModeAll), "warning"));

    [Fact]
    public void An_unknown_mode_is_said_once() =>
        Assert.Single(package.Build.Output.Split('\n'), line => line.Contains("UnauthorizedAnalysisMode 'Everything' is not known", StringComparison.Ordinal));

    [Fact]
    public void A_project_without_a_web_framework_hears_nothing() => Assert.Empty(package.Logged[Consumers.Console]);

    [Fact]
    public void An_old_compiler_is_told_so_in_plain_words()
    {
        Assert.Empty(package.Logged[Consumers.OldCompiler]);
        Assert.Single(package.Build.Output.Split('\n'), line => line.Contains("OldCompiler.csproj: Unauthorized.Analyzers checks nothing here", StringComparison.Ordinal));
    }

    [Fact]
    public void Sarif_links_each_rule_to_its_page()
    {
        using JsonDocument sarif = package.Sarif(Consumers.Defaults);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Dictionary<string, string?> links = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(rule => rule.GetProperty("id").GetString()!.StartsWith("UNA", StringComparison.Ordinal))
            .ToDictionary(rule => rule.GetProperty("id").GetString()!, rule => rule.GetProperty("helpUri").GetString());
        Assert.Superset(package.Logged[Consumers.Defaults].Select(finding => finding.Id).ToHashSet(), links.Keys.ToHashSet());
        Assert.All(links, link => Assert.EndsWith($"/docs/rules/{link.Key}.md", link.Value, StringComparison.Ordinal));
        Assert.All(package.Logged[Consumers.Defaults], finding => Assert.Contains($"docs/rules/{finding.Id}.md", package.Files()));
    }

    private IReadOnlyList<Finding> Expected(string project) => [.. package.Marked[project].Where(finding => TrackedRules.Ids.Contains(finding.Id))];
}
