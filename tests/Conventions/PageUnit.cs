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
        bool isProgram = _tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
        _compilation = context.AddSyntaxTrees(_tree).WithOptions(context.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>Puts a block into its home.</summary>
    public static PageUnit Of(PageBlock block)
    {
        string? home = block.Home.Length > 0 ? block.Home : PageProgram.Home(block.Code, out Diagnostic[] errors) ?? throw Unparsed(block, errors);
        if (home == PageHomes.Statements)
        {
            (string start, string code, string end) = PageProgram.Complete(block.Code);
            return new(block, home, start, code, end);
        }

        (string before, string after) = PageHomes.Of(home)
            ?? throw new InvalidOperationException($"{block.At(block.Line)}: the comment before the block says 'in: {home}', which is no home. There are: {string.Join(", ", PageHomes.Names)}.");
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
        return [.. reports.Select(report => new PageReport(report.Id, Line(report))).Distinct().OrderBy(report => (report.Line, report.Id))];
    }

    /// <summary>The failure of a block that is no fragment.</summary>
    public static InvalidOperationException Unparsed(PageBlock block, Diagnostic[] errors) => new(
        $"{block.At(block.Line + errors[0].Location.GetLineSpan().StartLinePosition.Line)}: {errors[0].Id} {errors[0].GetMessage()}. "
        + "A block holds either members, or statements, or types; the comment <!-- in: … --> before it names another home.");

    private static CSharpCompilation Create(string context, ImmutableArray<MetadataReference> references)
    {
        // a rule that is off would not be asked
        Dictionary<string, ReportDiagnostic> on = Catalogue.Descriptors.Select(rule => rule.Id).Distinct().ToDictionary(id => id, _ => ReportDiagnostic.Warn);
        return CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText(context, PageProgram.Options, "PageContext.cs")], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: on));
    }

    private int Line(Diagnostic diagnostic)
    {
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line - _linesBefore;
        return diagnostic.Location.SourceTree == _tree && line >= 0 && line < _block.Code.Count(c => c == '\n') ? _block.Line + line : 0;
    }

    private string At(Diagnostic diagnostic) =>
        _block.At(Line(diagnostic)) + (Line(diagnostic) > 0 ? "" : $" of line {_block.Line} ({diagnostic.Location.GetLineSpan()})");
}
