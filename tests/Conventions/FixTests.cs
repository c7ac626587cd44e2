using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What holds for every fix.</summary>
public sealed class FixTests
{
    // A rule without a fix says why.
    private static readonly Dictionary<string, string> Unfixable = new()
    {
        ["UNA3008"] = "Only the application knows where its nonces come from.",
    };

    public static TheoryData<string> Ids => Catalogue.Ids;

    public static TheoryData<string> Fixes { get; } = new(Catalogue.Fixes.Select(fix => fix.GetType().Name));

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_fix_or_says_why_not(string id)
    {
        Assert.False(Catalogue.HasFix(id) && Unfixable.ContainsKey(id), $"{id} has a fix, and a reason in {nameof(Unfixable)} why it has none.");
        Unfinished.Check(id, Part.Fix, Catalogue.HasFix(id) || Unfixable.ContainsKey(id), $"{id} needs either a fix or a reason in {nameof(Unfixable)}.");
    }

    [Theory, MemberData(nameof(Fixes))]
    public void A_fix_is_exported_under_its_own_name(string name)
    {
        Type type = Fix(name).GetType();
        ExportCodeFixProviderAttribute? export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        Assert.True(type.IsPublic && type.IsSealed);
        Assert.NotNull(export);
        Assert.Equal(name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
    }

    [Theory, MemberData(nameof(Fixes))]
    public void A_fix_serves_rules_that_exist(string name)
    {
        Assert.NotEmpty(Fix(name).FixableDiagnosticIds);
        Assert.Subset(Catalogue.Descriptors.Select(descriptor => descriptor.Id).ToHashSet(), Fix(name).FixableDiagnosticIds.ToHashSet());
    }

    [Theory, MemberData(nameof(Fixes))]
    public void A_fix_can_be_applied_to_document_project_and_solution(string name)
    {
        FixAllProvider? all = Fix(name).GetFixAllProvider();
        Assert.NotNull(all);
        Assert.Superset(new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution }, all.GetSupportedFixAllScopes().ToHashSet());
    }

    private static CodeFixProvider Fix(string name) => Catalogue.Fixes.Single(fix => fix.GetType().Name == name);
}
