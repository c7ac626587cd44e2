using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.Rules;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>Every rule and fix of the two shipped assemblies.</summary>
internal static class Catalogue
{
    /// <summary>The assembly of the rules.</summary>
    public static Assembly Rules { get; } = typeof(Rule).Assembly;

    /// <summary>The assembly of the fixes.</summary>
    public static Assembly CodeFixes { get; } = typeof(Fix).Assembly;

    /// <summary>One of each analyzer.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = Instances<DiagnosticAnalyzer>(Rules);

    /// <summary>One of each fix.</summary>
    public static IReadOnlyList<CodeFixProvider> Fixes { get; } = Instances<CodeFixProvider>(CodeFixes);

    /// <summary>The descriptors, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>The ids, for theories.</summary>
    public static TheoryData<string> Ids { get; } = new(Descriptors.Select(descriptor => descriptor.Id).Distinct());

    /// <summary>The rule of an id.</summary>
    public static DiagnosticDescriptor Descriptor(string id) => Descriptors.First(descriptor => descriptor.Id == id);

    /// <summary>The analyzer that an id is named by.</summary>
    public static DiagnosticAnalyzer Analyzer(string id) => Analyzers.First(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));

    /// <summary>Whether some fix serves the id.</summary>
    public static bool HasFix(string id) => Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id));

    private static IReadOnlyList<T> Instances<T>(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (T)Activator.CreateInstance(type)!)];
}
