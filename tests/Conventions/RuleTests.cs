using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What holds for every rule.</summary>
public sealed class RuleTests
{
    // The first digit of an id is its band, and a band is a folder.
    private static readonly Dictionary<char, string> Bands = new() { ['1'] = "Challenges", ['2'] = "Status", ['3'] = "Values", ['4'] = "Pipeline", ['5'] = "Effect" };

    public static TheoryData<string> Ids => Catalogue.Ids;

    [Fact]
    public void Ids_are_unique() =>
        Assert.Empty(Catalogue.Descriptors.GroupBy(descriptor => descriptor.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Tracked_rules_are_the_rules() =>
        Assert.Equal(Catalogue.Descriptors.Select(descriptor => descriptor.Id), TrackedRules.Ids.Order(StringComparer.Ordinal));

    [Fact]
    public void Released_rules_are_finished() =>
        Assert.All(Unfinished.Rules.Keys, id => Assert.DoesNotContain(id, Repository.Read("src", "Analyzers", "AnalyzerReleases.Shipped.md"), StringComparison.Ordinal));

    [Fact]
    public void Unfinished_rules_exist() => Assert.Subset(TrackedRules.Ids.ToHashSet(), Unfinished.Rules.Keys.ToHashSet());

    [Theory, MemberData(nameof(Ids))]
    public void Tracking_says_what_the_descriptor_says(string id)
    {
        DiagnosticDescriptor descriptor = Catalogue.Descriptor(id);
        Assert.Equal((descriptor.Category, descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled"), TrackedRules.All[id]);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Class_is_named_after_the_id_and_lives_in_its_band(string id)
    {
        Type type = Catalogue.Analyzer(id).GetType();
        Assert.StartsWith(id, type.Name, StringComparison.Ordinal);
        Assert.EndsWith(".Rules." + Bands[id[3]], type.Namespace, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.Path("src", "Analyzers", "Rules", Bands[id[3]], type.Name + ".cs")), $"{type.Name} has a file of its own in Rules/{Bands[id[3]]}");
        Assert.Matches("^UNA[1-5][0-9]{3}$", id);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Class_is_public_sealed_a_rule_and_for_CSharp_only(string id)
    {
        Type type = Catalogue.Analyzer(id).GetType();
        Assert.True(type.IsPublic && type.IsSealed && type.IsSubclassOf(typeof(Rule)));
        Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages);
        Assert.Equal(id, type.GetField("Id", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue());
    }

    [Theory, MemberData(nameof(Ids))]
    public void Texts_follow_the_house_style(string id)
    {
        DiagnosticDescriptor descriptor = Catalogue.Descriptor(id);
        string title = descriptor.Title.ToString();
        string message = descriptor.MessageFormat.ToString();
        Assert.False(title.EndsWith('.') || message.EndsWith('.'), "Titles and messages end without a full stop.");
        Assert.DoesNotContain('\n', title + message);
        Assert.InRange(Regex.Matches(message, @"\{\d").Select(match => match.Value).Distinct().Count(), 0, 2);
        Assert.EndsWith(".", descriptor.Description.ToString(), StringComparison.Ordinal);
        Assert.Equal("Unauthorized", descriptor.Category);
        Assert.True(descriptor.DefaultSeverity is DiagnosticSeverity.Warning or DiagnosticSeverity.Info, "No rule defaults to error, and a hidden one says nothing.");
    }

    [Theory, MemberData(nameof(Ids))]
    public void Help_link_leads_to_the_page(string id)
    {
        Assert.EndsWith($"/docs/rules/{id}.md", Catalogue.Descriptor(id).HelpLinkUri, StringComparison.Ordinal);
        Unfinished.Check(id, Part.Page, File.Exists(Repository.Path("docs", "rules", id + ".md")), $"docs/rules/{id}.md is missing.");
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_sample_shows_the_rule(string id) =>
        Unfinished.Check(id, Part.Sample, Repository.Sources("samples").Any(file => Regex.IsMatch(File.ReadAllText(file), $@"//[ ,UNA\d]*{id}")), $"No line of the samples ends in // {id}.");
}
