using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Applies a fix to code as an IDE would, one site after the other, until nothing is left to fix.</summary>
internal static class FixRunner
{
    /// <summary>
    /// The source after the fix of that equivalence key (the first one offered where it is null). Asserts that there was something to
    /// fix, that every step changed the code and that the result compiles.
    /// </summary>
    public static async Task<string> ApplyAsync(DiagnosticAnalyzer rule, CodeFixProvider fix, string source, string? key = null)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, source);
        int applied = 0;
        while (await NextAsync(document, rule, fix, key) is { } action)
        {
            Assert.True(++applied < 50, "The fix does not come to an end");
            SourceText before = await document.GetTextAsync();
            ApplyChangesOperation change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
            document = change.ChangedSolution.GetDocument(document.Id)!;
            Assert.False(before.ContentEquals(await document.GetTextAsync()), "The fix changed nothing");
        }

        Assert.True(applied > 0, "There was nothing to fix");
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return (await document.GetTextAsync()).ToString();
    }

    private static Document Open(AdhocWorkspace workspace, string source)
    {
        ProjectInfo info = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Fixed", "Fixed", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: WebReferences.All);
        Project project = workspace.AddProject(info).AddDocument("GlobalUsings.cs", Verify.GlobalUsings).Project;
        return project.AddDocument("Source.cs", source);
    }

    private static async Task<CodeAction?> NextAsync(Document document, DiagnosticAnalyzer rule, CodeFixProvider fix, string? key)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        // A rule that is off by default is tried all the same.
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(rule.SupportedDiagnostics.Select(d => KeyValuePair.Create(d.Id, ReportDiagnostic.Warn))));
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([rule]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        foreach (Diagnostic diagnostic in found.Where(d => fix.FixableDiagnosticIds.Contains(d.Id)).OrderBy(d => d.Location.SourceSpan.Start))
        {
            List<CodeAction> offered = [];
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
            if (offered.FirstOrDefault(action => key is null || action.EquivalenceKey == key) is { } wanted)
            {
                return wanted;
            }
        }

        return null;
    }
}
