using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Flow;

/// <summary>Bodies that nobody writes but generators do: deep, long or recursive. They take under a second and never throw.</summary>
[Collection(nameof(Alone))]
public class LargeBodiesTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public Task Two_hundred_nested_conditions()
    {
        const int depth = 200;
        StringBuilder body = new();
        for (int i = 0; i < depth; i++)
        {
            body.Append($"if (n > {i}) {{ ");
        }

        body.Append("Response.Headers.WWWAuthenticate = \"Bearer\"; ").Append('}', depth).Append(" return Unauthorized();");
        return AssertFast(Action(body.ToString()), expected: 1);
    }

    [Fact]
    public Task Two_hundred_nested_lambdas()
    {
        const int depth = 200;
        string handler = "() => Unauthorized()";
        for (int i = 0; i < depth; i++)
        {
            handler = $"() => {{ System.Func<IActionResult> f{i} = {handler}; return f{i}(); }}";
        }

        return AssertFast(Action($"System.Func<IActionResult> f = {handler}; return f();"), expected: 1);
    }

    [Fact]
    public Task Five_thousand_lines()
    {
        const int answers = 1250;
        StringBuilder body = new();
        for (int i = 0; i < answers; i++)
        {
            body.Append($"if (n == {i})\n{{\n    {(i % 10 == 0 ? "return Unauthorized();" : $"n += {i};")}\n}}\n");
        }

        return AssertFast(Action(body.Append("return Ok();").ToString()), expected: answers / 10);
    }

    [Fact]
    public Task Statuses_that_fan_out()
    {
        const int locals = 30;
        StringBuilder body = new("int s0 = n > 1 ? 401 : 500;\n");
        for (int i = 1; i < locals; i++)
        {
            body.Append($"int s{i} = n switch {{ {string.Concat(Enumerable.Range(0, 20).Select(arm => $"{arm} => s{i - 1}, "))} _ => Map(s{i - 1}) }};\n");
        }

        return AssertFast(
            Action(body.Append($"return StatusCode(s{locals - 1});").ToString(), "private static int Map(int n) => n switch { 0 => Other(n), 1 => 401, _ => Map(n - 1) };\nprivate static int Other(int n) => n > 3 ? Map(n) : Other(401);"), expected: 1);
    }

    [Fact]
    public Task Helpers_that_call_each_other()
    {
        const int helpers = 30;
        StringBuilder members = new();
        for (int i = 0; i < helpers; i++)
        {
            members.Append($"private void H{i}(int n) {{ if (n > {i}) {{ H{(i + 1) % helpers}(n - 1); H{(i + 7) % helpers}(n - 2); H{i}(n - 3); }} else {{ H{(i + 3) % helpers}(n); }} }}\n");
        }

        return AssertFast(Action("H0(n); H5(n); return Unauthorized();", members.ToString()), expected: 1);
    }

    private static async Task AssertFast(string source, int expected)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int attempt = 0; attempt < 5 && best > Limit; attempt++)
        {
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Large",
                [CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest))],
                WebReferences.All,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));

            // What counts is what we add to a run that binds the bodies anyway.
            TimeSpan without = await Time(compilation, new BindsBodies(), null);
            TimeSpan with = await Time(compilation, new UNA1001ResultWithoutChallenge(), expected);
            best = with - without < best ? with - without : best;
        }

        Assert.True(best < Limit, $"took {best}");
    }

    private static async Task<TimeSpan> Time(Compilation compilation, DiagnosticAnalyzer analyzer, int? expected)
    {
        Stopwatch watch = Stopwatch.StartNew();
        var found = await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync();
        watch.Stop();
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        Assert.Equal(expected ?? 0, found.Length);
        return watch.Elapsed;
    }

    private static string Action(string body, string members = "") => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(int n)
            {
                {{body}}
            }

            {{members}}
        }
        """;

#pragma warning disable RS1001, RS1036 // a yardstick for the test, no analyzer for users
    private sealed class BindsBodies : DiagnosticAnalyzer
    {
        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("T1", "t", "t", "t", DiagnosticSeverity.Hidden, true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationBlockAction(static c =>
            {
                foreach (IOperation block in c.OperationBlocks)
                {
                    c.GetControlFlowGraph(block);
                }
            });
        }
    }
#pragma warning restore RS1001, RS1036
}

/// <summary>Tests that measure time run with no other test beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
