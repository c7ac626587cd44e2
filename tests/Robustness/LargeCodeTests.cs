using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Rules;

namespace Unauthorized.Analyzers.Tests.Robustness;

/// <summary>
/// Code that is long, deep or goes round in circles, under all rules at once: no walk of any of them overflows the stack, which would take
/// the compiler with it, and all end. How fast the flow of one body is followed, <c>LargeBodiesTests</c> says.
/// </summary>
public sealed class LargeCodeTests
{
    // So generous that only what grows without bound goes over it: each body takes well under a second.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
        [.. typeof(Rule).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    public static TheoryData<string, string> Bodies { get; } = new()
    {
        { "a chain of else if", $"{Each(400, i => $"if (n == {i}) {{ return Unauthorized(); }} else ")} return Ok();" },
        { "a long condition", $"if ({string.Join(" || ", Enumerable.Range(0, 1500).Select(i => $"s == \"{i}\""))}) {{ return Unauthorized(); }} return Ok();" },
        { "a long sum", $"return Unauthorized({string.Join(" + ", Enumerable.Range(0, 1500).Select(i => $"\"{i}\" + s"))});" },
        { "nested conditions", $"{Each(120, i => $"if (n > {i}) {{ ")} return Unauthorized(); {Each(120, _ => "}")} return Ok();" },
        { "nested loops", $"while (true) {{ {Each(40, i => $"while (n++ > {i}) {{ if (s.Length == {i}) {{ ")} return Unauthorized(); {Each(80, _ => "}")} }}" },
        { "a wide switch", $"return n switch {{ {Each(500, i => $"{i} => Unauthorized(), ")} _ => Ok() }};" },
        { "nested choices", $"return {Each(300, i => $"n == {i} ? Unauthorized() : ")} (IActionResult)Ok();" },
        { "a chain of values", $"var x0 = User.Identity!.Name; {string.Concat(Enumerable.Range(1, 300).Select(i => $"var x{i} = x{i - 1} + s; if (n == {i}) {{ x{i} = x{i / 2}; }} "))} if (x299 != s) {{ return Unauthorized(); }} return Ok();" },
        { "functions that call each other", "IActionResult A() => n > 1 ? B() : C(); IActionResult B() => n > 2 ? A() : C(); IActionResult C() { if (n > 3) { return A(); } return Unauthorized(); } return A();" },
        { "jumps back", "again: try { if (n++ > 3) { if (s is null) { goto again; } return Unauthorized(); } } catch (InvalidOperationException) when (n > 9) { goto again; } finally { while (n-- > 0) { if (s is null) { continue; } } } goto again;" },
        { "methods that call each other", "return M0(n); } " + Each(200, i => $"private IActionResult M{i}(int n) {{ if (n > {i}) {{ return M{(i + 1) % 200}(n); }} return {(i == 150 ? "Unauthorized()" : $"M{(i + 7) % 200}(n + 1)")}; }} ") + "private void Last() { " },
        { "a long pipeline", $"IApplicationBuilder app = HttpContext.RequestServices.GetRequiredService<IApplicationBuilder>(); app{Each(200, i => $".Use(async (c, next) => {{ if (c.Request.Path == \"/{i}\") {{ c.Response.StatusCode = 401; return; }} await next(c); }})")}; return Unauthorized();" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task Analysis_ends(string shape, string body)
    {
        string source = $$"""
            using System;
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.DependencyInjection;

            [Authorize]
            public class C : ControllerBase
            {
                public IActionResult Get(string s, int n) { {{body}} }
            }
            """;
        CSharpCompilation compilation = CSharpCompilation.Create("Large", [CSharpSyntaxTree.ParseText(source)], WebReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);

        ConcurrentQueue<string> thrown = [];
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([]), (exception, analyzer, _) => thrown.Enqueue($"{analyzer.GetType().Name}: {exception}"), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        using CancellationTokenSource patience = new(Patience);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(Rules, options).GetAnalyzerDiagnosticsAsync(patience.Token);

        Assert.True(thrown.IsEmpty, $"{shape}: {string.Join('\n', thrown)}");
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id.StartsWith("UNA", StringComparison.Ordinal));
    }
}
