using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Unauthorized.Analyzers.Tests;

/// <summary>
/// The verifier of this house: sources are plain web code with the implicit usings of the web SDK, what a rule reports is marked
/// <c>[|…|]</c> (one rule) or <c>{|UNA1001:…|}</c> (several), and everything must compile unless a test says otherwise.
/// </summary>
internal static class Verify
{
    /// <summary>The implicit usings of the web SDK.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private const string ClassicUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Net.Http.Headers;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string FunctionUsings = """
        global using System;
        global using System.Linq;
        global using System.Net;
        global using System.Threading.Tasks;
        """;

    /// <summary>What a source is compiled against.</summary>
    internal enum Stack
    {
        /// <summary>ASP.NET Core.</summary>
        AspNetCore,

        /// <summary>System.Web, MVC 5, Web API 2.</summary>
        Classic,

        /// <summary>Functions of Azure and AWS.</summary>
        Functions,
    }

    /// <summary>Checks that the rule reports exactly what is marked; a source without marks must be silent.</summary>
    public static Task Rule<TRule>(string source, string? editorConfig = null, CompilerDiagnostics compiler = CompilerDiagnostics.Errors, params string[] moreSources)
        where TRule : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TRule, DefaultVerifier>();
        Prepare(test, source, editorConfig, moreSources);
        test.CompilerDiagnostics = compiler;
        return test.RunAsync();
    }

    /// <summary>
    /// Checks the fix of that equivalence key, one site at a time and by Fix All in document, project and solution. What is still
    /// reported afterwards is marked in <paramref name="after"/>.
    /// </summary>
    public static Task Fix<TRule, TFix>(string before, string after, string? key = null, string? editorConfig = null, params string[] moreSources)
        where TRule : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TRule, TFix, DefaultVerifier> { CodeActionEquivalenceKey = key };
        Prepare(test, before, editorConfig, moreSources);
        test.FixedState.OutputKind = test.TestState.OutputKind;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        Add(test.FixedState, [after, .. moreSources], GlobalUsings);
        test.CodeActionValidationMode = CodeActionValidationMode.None; // the fixes carry nodes over, which the strict tree comparison minds
        return test.RunAsync();
    }

    /// <summary>Checks a rule on code of System.Web, MVC 5, Web API 2 or <c>HttpListener</c>, without ASP.NET Core.</summary>
    public static Task ClassicRule<TRule>(string source, CompilerDiagnostics compiler = CompilerDiagnostics.Errors, params string[] moreSources)
        where TRule : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TRule, DefaultVerifier> { CompilerDiagnostics = compiler };
        Prepare(test, source, editorConfig: null, moreSources, Stack.Classic);
        return test.RunAsync();
    }

    /// <summary>Checks a fix on such code; see <see cref="Fix{TRule, TFix}"/>.</summary>
    public static Task ClassicFix<TRule, TFix>(string before, string after, string? key = null)
        where TRule : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => FixAsync<TRule, TFix>(before, after, key, Stack.Classic);

    /// <summary>Checks a rule on functions of Azure or AWS, without ASP.NET Core.</summary>
    public static Task FunctionRule<TRule>(string source, CompilerDiagnostics compiler = CompilerDiagnostics.Errors)
        where TRule : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TRule, DefaultVerifier> { CompilerDiagnostics = compiler };
        Prepare(test, source, editorConfig: null, [], Stack.Functions);
        return test.RunAsync();
    }

    /// <summary>Checks a fix on such code; see <see cref="Fix{TRule, TFix}"/>.</summary>
    public static Task FunctionFix<TRule, TFix>(string before, string after, string? key = null)
        where TRule : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => FixAsync<TRule, TFix>(before, after, key, Stack.Functions);

    private static Task FixAsync<TRule, TFix>(string before, string after, string? key, Stack stack)
        where TRule : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TRule, TFix, DefaultVerifier> { CodeActionEquivalenceKey = key };
        Prepare(test, before, editorConfig: null, [], stack);
        test.FixedState.OutputKind = test.TestState.OutputKind;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        Add(test.FixedState, [after], For(stack).Usings);
        test.CodeActionValidationMode = CodeActionValidationMode.None;
        return test.RunAsync();
    }

    /// <summary>Checks that a site is reported but that no fix is offered for it.</summary>
    public static Task NoFix<TRule, TFix>(string source, string? editorConfig = null)
        where TRule : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => Fix<TRule, TFix>(source, source, editorConfig: editorConfig);

    internal static void Prepare(AnalyzerTest<DefaultVerifier> test, string source, string? editorConfig, string[] moreSources, Stack stack = Stack.AspNetCore)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        (ImmutableArray<MetadataReference> references, string usings) = For(stack);
        test.TestState.AdditionalReferences.AddRange(references);
        Add(test.TestState, [source, .. moreSources], usings);
        bool isProgram = ((string[])[source, .. moreSources]).Any(IsProgram);
        test.TestState.OutputKind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        if (editorConfig is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + editorConfig));
        }

        test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, ((CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithLanguageVersion(LanguageVersion.Latest)));
    }

    /// <summary>The references of a stack, and the usings that its projects have without writing them.</summary>
    internal static (ImmutableArray<MetadataReference> References, string Usings) For(Stack stack) => stack switch
    {
        Stack.Classic => (ClassicFrameworks.References, ClassicUsings),
        Stack.Functions => (FunctionFrameworks.References, FunctionUsings),
        _ => (WebReferences.All, GlobalUsings),
    };

    private static bool IsProgram(string source)
    {
        TestFileMarkupParser.GetSpans(source, out string text, out ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan> _);
        return CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)).GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
    }

    private static void Add(SolutionState state, string[] sources, string usings)
    {
        foreach (string source in sources)
        {
            state.Sources.Add(source);
        }

        state.Sources.Add(("/GlobalUsings.cs", usings));
    }
}
