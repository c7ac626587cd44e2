using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What a project pays that has nothing to do with the rules.</summary>
public sealed class CostTests
{
    public static TheoryData<string> Analyzers { get; } = new(Catalogue.Analyzers.Select(analyzer => analyzer.GetType().Name));

    [Theory, MemberData(nameof(Analyzers))]
    public async Task A_project_without_a_web_framework_has_no_action_registered(string name)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Console",
            [CSharpSyntaxTree.ParseText("System.Console.WriteLine(401);")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(typeof(Console).Assembly.Location)]);
        DiagnosticAnalyzer analyzer = Catalogue.Analyzers.Single(analyzer => analyzer.GetType().Name == name);

        // a rule that is off would not even be asked
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(analyzer.SupportedDiagnostics.ToDictionary(rule => rule.Id, _ => ReportDiagnostic.Warn)));
        CompilationWithAnalyzers run = compilation.WithAnalyzers([analyzer]);
        Assert.Empty(await run.GetAnalyzerDiagnosticsAsync());

        AnalyzerTelemetryInfo telemetry = (await run.GetAnalysisResultAsync(CancellationToken.None)).AnalyzerTelemetryInfo[analyzer];
        IEnumerable<string> registered = typeof(AnalyzerTelemetryInfo).GetProperties()
            .Where(property => property.PropertyType == typeof(int) && property.GetValue(telemetry) is not 0)
            .Select(property => property.Name);
        Assert.Equal([nameof(AnalyzerTelemetryInfo.CompilationStartActionsCount)], registered);
    }
}
