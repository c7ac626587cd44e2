using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>A block of a page as the file of a compilation.</summary>
internal sealed class PageUnit
{
    private static readonly Lazy<CSharpCompilation> Core = new(() => Create(PageContext.Core, WebReferences.All));
    private static readonly Lazy<CSharpCompilation> Classic = new(() => Create(PageContext.Classic, ClassicFrameworks.References));

    private readonly PageBlock _block;
    private readonly SyntaxTree _tree;
    private readonly CSharpCompilation _compilation;
    private readonly int _linesBefore;

    private PageUnit(PageBlock block, string home, string before, string code, string after)
    {
        _block = block;
        _linesBefore = before.Count(c => c == '\n');
        _tree = CSharpSyntaxTree.ParseText(before + code + after, PageProgram.Options, block.File);
        CSharpCompilation context = (home == PageHomes.WebApi ? Classic : Core).Value;
        OutputKind kind = _tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax)
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        _compilation = context.AddSyntaxTrees(_tree).WithOptions(context.Options.WithOutputKind(kind));
    }

    /// <summary>Puts a block into its home.</summary>
    public static PageUnit Of(PageBlock block)
    {
        string home = block.Home;
        if (home.Length == 0)
        {
            home = PageProgram.Home(block.Code, out Diagnostic[] errors) ?? throw new InvalidOperationException(Unparsed(block, errors));
        }

        if (home == PageHomes.Statements)
        {
            (string start, string code) = PageProgram.Complete(block.Code);
            return new(block, home, start, code, "");
        }

        (string before, string after) = PageHomes.Of(home) ?? throw new InvalidOperationException(
            $"{block.At(block.Line)}: the comment before the block says 'in: {home}'. There is: {string.Join(", ", PageHomes.Names)}.");
        return new(block, home, before, block.Code, after);
    }

    /// <summary>What the compiler objects to.</summary>
    public IEnumerable<string> Errors() => _compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
        .Select(error => $"{At(error)}: {error.Id} {error.GetMessage()}");

    /// <summary>What all rules report, from the first line to the last; a line may hold several faults of a kind.</summary>
    public async Task<IReadOnlyList<PageReport>> ReportsAsync()
    {
        ImmutableArray<Diagnostic> reports = await _compilation.WithAnalyzers([.. Catalogue.Analyzers]).GetAnalyzerDiagnosticsAsync();
        return [.. reports.Select(report => new PageReport(report.Id, Line(report))).Distinct().OrderBy(report => report.Line)];
    }

    /// <summary>What to say of a block that is no fragment.</summary>
    public static string Unparsed(PageBlock block, Diagnostic[] errors) =>
        $"{block.At(block.Line + errors[0].Location.GetLineSpan().StartLinePosition.Line)}: {errors[0].Id} {errors[0].GetMessage()}. "
        + "A block holds either members of a class, or statements and types.";

    private static CSharpCompilation Create(string context, ImmutableArray<MetadataReference> references)
    {
        // a rule that is off would not be asked
        var on = Catalogue.Descriptors.DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, _ => ReportDiagnostic.Warn);
        CSharpCompilationOptions options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(on);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(context, PageProgram.Options, "PageContext.cs");
        return CSharpCompilation.Create("Shop", [tree], references, options);
    }

    private int Line(Diagnostic diagnostic)
    {
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line - _linesBefore;
        return diagnostic.Location.SourceTree == _tree && line >= 0 && line < _block.Code.Count(c => c == '\n') ? _block.Line + line : 0;
    }

    private string At(Diagnostic diagnostic) =>
        _block.At(Line(diagnostic)) + (Line(diagnostic) > 0 ? "" : $" ({diagnostic.Location.GetLineSpan()})");
}
