using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Guards;

/// <summary>The guard classifier, condition by condition; all conditions are actions of one controller, compiled once.</summary>
public class GuardConditionTests
{
    private static readonly Lazy<Dictionary<string, string>> Answers = new(Classify);

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            TheoryData<string, string, string> rows = [];
            foreach ((string expected, string before, string condition) in GuardConditions.All)
            {
                rows.Add(expected, before, condition);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Condition_asks(string expected, string before, string condition) => Assert.Equal(expected, Answers.Value[before + condition]);

    [Fact]
    public void There_are_enough_conditions_and_enough_silent_ones()
    {
        Assert.True(GuardConditions.All.Count() >= 150, $"{GuardConditions.All.Count()} conditions");
        int silent = GuardConditions.All.Count(row => row.Expected.Split(' ')[0] is "identity" or "credential" or "other" or "unknown");
        Assert.True(silent >= 60, $"{silent} silent conditions");
    }

    private static Dictionary<string, string> Classify()
    {
        StringBuilder controller = new(GuardVocabulary.ControllerHead);
        (string Expected, string Before, string Condition)[] rows = [.. GuardConditions.All];
        for (int i = 0; i < rows.Length; i++)
        {
            controller.Append($"\n    public async Task<IActionResult> Row{i}(int id, string userName, ChangePasswordDto dto)\n    {{\n        {rows[i].Before}\n        if ({rows[i].Condition})\n        {{\n            return Unauthorized();\n        }}\n\n        return Ok();\n    }}\n");
        }

        controller.Append("}\n");
        Compilation compilation = CSharpCompilation.Create(
            "Guards",
            new[] { Verify.GlobalUsings, GuardVocabulary.Types, controller.ToString() }.Select(source => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))),
            WebReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));

        VerdictFacts facts = Composer.For(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty).AnalyzerConfigOptionsProvider, string.Empty);
        INamedTypeSymbol type = compilation.GetSymbolsWithName("ProjectsController").OfType<INamedTypeSymbol>().Single();
        Dictionary<string, string> answers = [];
        for (int i = 0; i < rows.Length; i++)
        {
            IMethodSymbol method = type.GetMembers($"Row{i}").OfType<IMethodSymbol>().Single();
            BodyFacts body = facts.Flow.BodyOf(facts.Flow.Sources.Body(method, default)!);
            Response response = body.Responses.Single(r => r.Status == 401);
            Guard guard = facts.Conditions.GuardsOf(body).Of(response, method, root => ControlFlowGraph.Create((IMethodBodyOperation)root), default);
            answers[rows[i].Before + rows[i].Condition] = guard.Subject.Kind is SubjectKind.Unknown ? "unknown" : $"{guard.Subject.Kind} {guard.Subject.Certainty}".ToLowerInvariant();
        }

        return answers;
    }
}
