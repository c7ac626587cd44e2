using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Rules;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Every framework of the list that makes responses has a case, and every case is as it says.</summary>
public sealed class FrameworkTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = Instances<DiagnosticAnalyzer>(typeof(Rule).Assembly);
    private static readonly ImmutableArray<CodeFixProvider> Fixes = Instances<CodeFixProvider>(typeof(Fix).Assembly);
    private static readonly ImmutableArray<FrameworkCase> Cases = Instances<FrameworkCase>(typeof(FrameworkTests).Assembly);

    public static TheoryData<string> Registered => new(RegisteredFrameworks.For(Web.Facts(Web.Compile()).Frameworks).Where(MakesResponses).Select(NameOf));

    public static TheoryData<string> Named => new(Cases.Select(one => one.Framework));

    [Theory, MemberData(nameof(Registered))]
    public void A_framework_that_makes_responses_has_a_case(string framework) =>
        Assert.True(Cases.Count(one => one.Framework == framework) == 1, $"tests/Unit/Frameworks needs one {framework}Case: what {framework} gets wrong, the fix of it, and what is right.");

    [Theory, MemberData(nameof(Named))]
    public void A_case_is_of_a_registered_framework(string framework) =>
        Assert.Contains(framework, RegisteredFrameworks.For(Web.Facts(Web.Compile()).Frameworks).Select(NameOf));

    [Theory, MemberData(nameof(Named))]
    public async Task The_wrong_response_is_reported_once(string framework)
    {
        FrameworkCase one = Find(framework);
        using AdhocWorkspace workspace = new();
        Assert.Equal([one.Id], (await Reported(Open(workspace, one, one.Wrong))).Select(diagnostic => diagnostic.Id));
    }

    [Theory, MemberData(nameof(Named))]
    public async Task The_right_response_is_not_reported(string framework)
    {
        FrameworkCase one = Find(framework);
        using AdhocWorkspace workspace = new();
        Assert.Empty(await Reported(Open(workspace, one, one.Right)));
    }

    [Theory, MemberData(nameof(Named))]
    public async Task The_fix_leaves_nothing_to_report(string framework)
    {
        FrameworkCase one = Find(framework);
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, one, one.Wrong);
        List<CodeAction> offered = [];
        foreach (Diagnostic diagnostic in await Reported(document))
        {
            foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
            }
        }

        Assert.True(offered.Count > 0, "No fix is offered.");
        ApplyChangesOperation change = (await offered[0].GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        Document mended = change.ChangedSolution.GetDocument(document.Id)!;
        Assert.Equal(one.Fixed, (await mended.GetTextAsync()).ToString(), ignoreLineEndingDifferences: true);
        Assert.Empty(await Reported(mended));
    }

    private static FrameworkCase Find(string framework) => Cases.Single(one => one.Framework == framework);

    private static Document Open(AdhocWorkspace workspace, FrameworkCase one, string source)
    {
        (ImmutableArray<MetadataReference> references, string usings) = one.Stack;
        CSharpParseOptions parsing = new(LanguageVersion.Latest);
        bool isProgram = SyntaxFactory.ParseCompilationUnit(source, options: parsing).Members.Any(member => member is GlobalStatementSyntax);
        CSharpCompilationOptions compiling = new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations);
        ProjectInfo info = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, one.Framework, one.Framework, LanguageNames.CSharp,
            compilationOptions: compiling, parseOptions: parsing, metadataReferences: references);
        return workspace.AddProject(info).AddDocument("Usings.cs", usings).Project.AddDocument("Source.cs", source);
    }

    private static async Task<ImmutableArray<Diagnostic>> Reported(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers(Rules).GetAnalyzerDiagnosticsAsync();
    }

    // One that only reads headers or roles makes none.
    private static bool MakesResponses(Framework framework) => framework.GetType().GetMethod(nameof(Framework.Recognize))!.DeclaringType != typeof(Framework);

    private static string NameOf(Framework framework) => framework.GetType().Name[..^"Framework".Length];

    private static ImmutableArray<T> Instances<T>(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (T)Activator.CreateInstance(type)!)];
}
