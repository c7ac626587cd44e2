using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.Rules;

namespace Unauthorized.Analyzers.Tests.Robustness;

/// <summary>The sample's files, broken in many ways: no analyzer and no fix throws.</summary>
public sealed class HalfTypedCodeTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = [.. Instances<DiagnosticAnalyzer>(typeof(Rule).Assembly)];
    private static readonly ImmutableArray<CodeFixProvider> Fixes = [.. Instances<CodeFixProvider>(typeof(Fix).Assembly)];

    public static TheoryData<string> Files { get; } = new(Repository.Sources("samples").Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Theory, MemberData(nameof(Files))]
    public async Task Nothing_throws(string file)
    {
        using AdhocWorkspace workspace = new();
        string whole = Repository.Read(file);
        int reported = await Break(ProjectOf(workspace, file), whole, seed: file.Length);
        Assert.True(reported > 0 || !TrackedRules.Ids.Any(id => TrackedRules.All[id].Severity != "Disabled" && whole.Contains("// " + id, StringComparison.Ordinal)), "No mutant reports anything, so nothing was tested.");
    }

    [Fact]
    public async Task Nothing_throws_outside_of_ASP_NET_Core()
    {
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject("Classic", LanguageNames.CSharp)
            .WithMetadataReferences(ClassicFrameworks.References)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("Usings.cs", ClassicCode.Usings).Project;
        Assert.True(await Break(project, ClassicCode.Source, seed: 5) > 0, "No mutant reports anything, so nothing was tested.");
    }

    private static async Task<int> Break(Project project, string whole, int seed)
    {
        int reported = 0;
        foreach (string text in Mutations.Of(whole, seed))
        {
            Document document = project.AddDocument("Mutant.cs", text);
            foreach (Diagnostic diagnostic in await Analyze(document, text))
            {
                reported++;
                await Apply(document, diagnostic, text);
            }
        }

        return reported;
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Document document, string text)
    {
        ConcurrentQueue<string> thrown = [];
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) => thrown.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        SemanticModel model = compilation.GetSemanticModel((await document.GetSyntaxTreeAsync())!);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(Rules, options).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        Assert.True(thrown.IsEmpty, $"{string.Join('\n', thrown)}\n{text}");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }

    private static async Task Apply(Document document, Diagnostic diagnostic, string text)
    {
        try
        {
            foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                List<CodeAction> actions = [];
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                foreach (CodeAction action in actions)
                {
                    await action.GetOperationsAsync(CancellationToken.None);
                }
            }
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"The fix of {diagnostic} threw {exception}\n{text}");
        }
    }

    // The other files of the same sample are whole, as they are while one is typed in.
    private static Project ProjectOf(AdhocWorkspace workspace, string file)
    {
        Project project = workspace.AddProject("Sample", LanguageNames.CSharp)
            .WithMetadataReferences(WebReferences.All)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .AddDocument("Usings.cs", Usings).Project;
        foreach (string other in Repository.Sources(Path.Combine("samples", file.Split('/', '\\')[1])).Where(other => Path.GetRelativePath(Repository.Root, other) != file))
        {
            project = project.AddDocument(Path.GetFileName(other), File.ReadAllText(other)).Project;
        }

        return project;
    }

    private static IEnumerable<T> Instances<T>(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).Select(type => (T)Activator.CreateInstance(type)!);
}
