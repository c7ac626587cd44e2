using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2010;

/// <summary>The fix believes what the rule said of the operands, as long as they are still as many.</summary>
public class FixOfChangedCode
{
    private const string Source = """
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(string? id, bool isAdmin)
            {
                if (id == null || !isAdmin)
                {
                    return Unauthorized();
                }

                return Ok();
            }
        }
        """;

    [Theory]
    [InlineData("AP", 1)]
    [InlineData("PA", 1)]
    [InlineData("AA", 0)]
    [InlineData("A?", 0)]
    [InlineData("A", 0)]
    [InlineData("APA", 0)]
    public async Task Is_offered_where_both_questions_are_known(string operands, int offers)
    {
        using var workspace = new AdhocWorkspace();
        CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        Document document = workspace.AddProject("Changed", LanguageNames.CSharp)
            .WithMetadataReferences(WebReferences.All)
            .WithCompilationOptions(options)
            .AddDocument("Source.cs", Source);
        const string answer = "Unauthorized()";
        TextSpan span = new(Source.IndexOf(answer, StringComparison.Ordinal), answer.Length);
        SplitEdit edit = new([.. operands.Select(operand => (OperandQuestion)operand)]);
        DiagnosticDescriptor descriptor = new UNA2010TwoQuestionsOneAnswer().SupportedDiagnostics[0];
        Location location = Location.Create((await document.GetSyntaxTreeAsync())!, span);
        ImmutableArray<Diagnostic> diagnostics = [Diagnostic.Create(descriptor, location, edit.ToProperties(), "text")];

        List<CodeAction> offered = [];
        CodeFixContext context = new(document, span, diagnostics, (action, _) => offered.Add(action), default);
        await new SplitQuestions().RegisterCodeFixesAsync(context);
        Assert.Equal(offers, offered.Count);
    }
}
