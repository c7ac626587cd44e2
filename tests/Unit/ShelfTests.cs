using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Rules;
using Xunit;
using Xunit.Sdk;

namespace Unauthorized.Analyzers.Tests;

/// <summary>
/// The tests of a rule stand in one place, <c>tests/Unit/Rules/Band/UNA####</c>: <c>Fires</c> where it reports, <c>Silent</c> where it must
/// not, <c>Fix</c> for what its fix writes. What counts is the cases that run: a skipped one does not, nor a theory without rows.
/// </summary>
public sealed class ShelfTests
{
    private const string Shelf = "Unauthorized.Analyzers.Tests.Rules";

    private const BindingFlags Methods = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    // The first digit of an id is its band.
    private static readonly Dictionary<char, string> Bands = new() { ['1'] = "Challenges", ['2'] = "Status", ['3'] = "Values", ['4'] = "Pipeline", ['5'] = "Effect" };

    private static readonly Dictionary<string, Type> Rules = Instances<DiagnosticAnalyzer>(typeof(Rule).Assembly)
        .SelectMany(rule => rule.SupportedDiagnostics.Select(descriptor => (descriptor.Id, Type: rule.GetType()))).Distinct().ToDictionary(rule => rule.Id, rule => rule.Type);

    private static readonly HashSet<string> Fixable = [.. Instances<CodeFixProvider>(typeof(CodeFixes.Fixes.Fix).Assembly).SelectMany(fix => fix.FixableDiagnosticIds)];

    private static readonly MethodInfo[] All = [.. typeof(ShelfTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(Methods)).Where(IsTest)];

    public static TheoryData<string> Ids => new(Rules.Keys.Order(StringComparer.Ordinal));

    public static TheoryData<string> FixableIds => new(Fixable.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_fires(string id) => Has(id, "Fires", "firing", 1, "one is needed: code that the rule reports");

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_is_silent(string id) => Has(id, "Silent", "silent", 3, "three are needed: shapes that must not be flagged");

    [Theory, MemberData(nameof(FixableIds))]
    public void A_fix_is_tested(string id) => Has(id, "Fix", "fix", 1, "one is needed: the code before and after");

    [Theory, MemberData(nameof(Ids))]
    public void A_case_runs_the_rule_that_it_is_shelved_under(string id) =>
        Assert.All(On(id), test => Assert.True(Mentions.Of(test).Contains(Rules[id]), $"{Name(test)} never runs {Rules[id].Name}; verify that rule, or move the test to the rule that it verifies."));

    [Theory, MemberData(nameof(FixableIds))]
    public void A_case_of_a_fix_runs_a_fix(string id) =>
        Assert.All(On(id).Where(test => Kind(test) == "Fix"), test => Assert.True(Mentions.Of(test).Any(typeof(CodeFixProvider).IsAssignableFrom), $"{Name(test)} never runs a fix; it belongs into Fires or Silent."));

    [Fact]
    public void The_tests_of_rules_stand_on_the_shelf()
    {
        string[] places = [.. Rules.Keys.Select(Place)];
        Assert.All(All.Where(test => IsUnder(test, Shelf)), test => Assert.True(
            places.Contains(test.ReflectedType!.Namespace) && Kind(test) is not null,
            $"{Name(test)} is out of place: tests of a rule stand in {Shelf}.Band.UNA####, in a class whose name begins with Fires, Silent or Fix."));
        Assert.All(All.Where(test => !IsUnder(test, Shelf)), test => Assert.False(
            Regex.IsMatch(test.ReflectedType!.Name, @"^(Fires|Silent|UNA\d{4})"),
            $"{Name(test)} looks like a test of a rule; those stand under tests/Unit/Rules."));
    }

    private static void Has(string id, string kind, string word, int needed, string advice)
    {
        int cases = On(id).Where(test => Kind(test) == kind).Sum(Cases);
        Assert.True(cases >= needed, $"{id} has {(cases == 0 ? "no" : cases)} {word} {(cases == 1 ? "test" : "tests")} under tests/Unit/Rules/{Bands[id[3]]}/{id}; {advice}.");
    }

    private static IEnumerable<MethodInfo> On(string id) => All.Where(test => test.ReflectedType!.Namespace == Place(id));

    private static string Place(string id) => $"{Shelf}.{Bands[id[3]]}.{id}";

    private static string? Kind(MethodInfo test) => new[] { "Fires", "Silent", "Fix" }.FirstOrDefault(kind => test.ReflectedType!.Name.StartsWith(kind, StringComparison.Ordinal));

    private static bool IsTest(MethodInfo method) => method.ReflectedType is { IsPublic: true, IsAbstract: false } && method.GetCustomAttribute<FactAttribute>() is { Skip: null };

    private static bool IsUnder(MethodInfo test, string name) => test.ReflectedType!.Namespace is { } place && (place == name || place.StartsWith(name + ".", StringComparison.Ordinal));

    private static int Cases(MethodInfo test) => test.GetCustomAttribute<FactAttribute>() is TheoryAttribute
        ? test.GetCustomAttributes<DataAttribute>().Where(data => data.Skip is null).Sum(data => data.GetData(test)?.Count() ?? 0)
        : 1;

    private static string Name(MethodInfo test) => $"{test.ReflectedType!.FullName}.{test.Name}";

    private static IEnumerable<T> Instances<T>(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).Select(type => (T)Activator.CreateInstance(type)!);
}
