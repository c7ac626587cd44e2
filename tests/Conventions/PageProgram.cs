using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What a block is a part of by its syntax, and the rest of <c>Program.cs</c> around statements.</summary>
internal static class PageProgram
{
    private const string UsualServices = """
        builder.Services.AddControllers();
        builder.Services.AddAuthentication("Bearer").AddJwtBearer();
        builder.Services.AddAuthorization();
        builder.Services.AddCors();

        """;

    /// <summary>How each block is parsed: in the language of the oldest compiler that the package supports.</summary>
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.Latest);

    /// <summary>The home of a block without a comment, or null and the errors where it is no fragment.</summary>
    public static string? Home(string code, out Diagnostic[] errors)
    {
        errors = [];
        CompilationUnitSyntax inClass = SyntaxFactory.ParseCompilationUnit($"class C\n{{\n{code}\n}}", options: Options);
        if (Errors(inClass).Length == 0 && inClass.Members is [ClassDeclarationSyntax type]
            && type.Members.Any(member => member is not BaseTypeDeclarationSyntax))
        {
            return PageHomes.Methods;
        }

        CompilationUnitSyntax file = SyntaxFactory.ParseCompilationUnit(code, options: Options);
        errors = Errors(file);
        string home = file.Members.Any(member => member is GlobalStatementSyntax) ? PageHomes.Statements : PageHomes.Types;
        return errors.Length == 0 ? home : null;
    }

    /// <summary>
    /// The whole of a <c>Program.cs</c>. It gets the builder, the usual services, the application and its start, each unless the block has
    /// it; the code behind the statements goes before the types of the block.
    /// </summary>
    public static (string Before, string Code) Complete(string code)
    {
        CompilationUnitSyntax file = SyntaxFactory.ParseCompilationUnit(code, options: Options);
        HashSet<string> declared = [.. file.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(local => local.Identifier.Text)];
        HashSet<string> used = [.. file.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text)];
        StringBuilder before = new();
        string after = "";
        if (!declared.Contains("builder"))
        {
            before.Append("var builder = WebApplication.CreateBuilder(args);\n");
            before.Append(code.Contains("builder.Services", StringComparison.Ordinal) ? "" : UsualServices);
        }

        if (!declared.Contains("app") && used.Contains("app"))
        {
            before.Append("var app = builder.Build();\n");
        }
        else if (!declared.Contains("app"))
        {
            after = "var app = builder.Build(); app.MapControllers(); ";
        }

        after += code.Contains("app.Run()", StringComparison.Ordinal) ? "" : "app.Run(); ";
        int types = file.Members.FirstOrDefault(member => member is BaseTypeDeclarationSyntax)?.SpanStart ?? code.Length;
        return (before.ToString(), code[..types] + after + code[types..]);
    }

    private static Diagnostic[] Errors(SyntaxNode root) =>
        [.. root.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)];
}
