using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What a block is a part of by its syntax, and the rest of <c>Program.cs</c> around statements.</summary>
internal static class PageProgram
{
    /// <summary>How each block is parsed: the rules have to work with the oldest compiler, and so does what the pages say.</summary>
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.Latest);

    /// <summary>The home of a block without a comment, or null and the errors where it is neither members nor statements nor types.</summary>
    public static string? Home(string code, out Diagnostic[] errors)
    {
        CompilationUnitSyntax members = SyntaxFactory.ParseCompilationUnit($"class C\n{{\n{code}\n}}", options: Options);
        CompilationUnitSyntax file = SyntaxFactory.ParseCompilationUnit(code, options: Options);
        errors = [];
        if (!HasErrors(members) && members.Members is [ClassDeclarationSyntax { Members.Count: > 0 } type] && !type.Members.All(member => member is BaseTypeDeclarationSyntax))
        {
            return PageHomes.Methods;
        }

        errors = [.. file.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)];
        return errors.Length > 0 ? null : file.Members.Any(member => member is GlobalStatementSyntax) ? PageHomes.Statements : PageHomes.Types;
    }

    /// <summary>
    /// The whole of a <c>Program.cs</c>. It gets the builder, the usual services, the application and its start, each unless the block has
    /// it; the code behind the statements goes before the types of the block.
    /// </summary>
    public static (string Before, string Code, string After) Complete(string code)
    {
        CompilationUnitSyntax file = SyntaxFactory.ParseCompilationUnit(code, options: Options);
        HashSet<string> declared = [.. file.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => variable.Identifier.Text)];
        HashSet<string> used = [.. file.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text)];
        string before = declared.Contains("builder") ? "" : "var builder = WebApplication.CreateBuilder(args);\n";
        if (before.Length > 0 && !code.Contains("builder.Services", StringComparison.Ordinal))
        {
            before += "builder.Services.AddControllers();\nbuilder.Services.AddAuthentication(\"Bearer\").AddJwtBearer();\nbuilder.Services.AddAuthorization();\nbuilder.Services.AddCors();\n";
        }

        string build = declared.Contains("app") ? "" : "var app = builder.Build(); ";
        bool builtBefore = used.Contains("app");
        string after = (builtBefore ? "" : build + "app.MapControllers(); ") + (code.Contains("app.Run()", StringComparison.Ordinal) ? "" : "app.Run(); ");
        int types = file.Members.FirstOrDefault(member => member is BaseTypeDeclarationSyntax)?.SpanStart ?? code.Length;
        return (before + (builtBefore && build.Length > 0 ? build.Trim() + "\n" : ""), code[..types] + after + code[types..], "");
    }

    private static bool HasErrors(SyntaxNode root) => root.GetDiagnostics().Any(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
}
