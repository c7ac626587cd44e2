using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Compilations of web code, for tests that ask an engine and no rule.</summary>
internal static class Web
{
    /// <summary>Compiles sources with the implicit usings of the web SDK; they must have no errors.</summary>
    public static CSharpCompilation Compile(params string[] sources)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        SyntaxTree[] trees = [.. sources.Append(Verify.GlobalUsings).Select((source, i) => CSharpSyntaxTree.ParseText(source, options, $"/File{i}.cs"))];
        bool isProgram = trees.Any(tree => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any());
        CSharpCompilation compilation = CSharpCompilation.Create("web", trees, WebReferences.All,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(d => d.Severity is DiagnosticSeverity.Error)];
        return errors.Length == 0 ? compilation : throw new InvalidOperationException(string.Join(Environment.NewLine, errors.Select(e => e.ToString())));
    }

    /// <summary>The facts of a compilation, without any setting.</summary>
    public static VerdictFacts Facts(Compilation compilation) => Composer.For(compilation, new NoOptions(), string.Empty);

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions None = new Nothing();

        public override AnalyzerConfigOptions GlobalOptions => None;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

        private sealed class Nothing : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
