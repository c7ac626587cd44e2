using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>The shipped sources, compiled as one, and what their code refers to.</summary>
internal static class Sources
{
    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);
    private static readonly Lazy<(IReadOnlyList<Reference> References, IReadOnlySet<ISymbol> Symbols)> Found = new(Find);

    /// <summary>Both shipped assemblies in one compilation.</summary>
    public static CSharpCompilation Compilation => Compiled.Value;

    /// <summary>
    /// Every reference from one file to another: the types that code names, the types whose members, extension methods and operators it
    /// uses, each link of a chain such as <c>facts.Flow.Graphs</c>, and the types that <c>var</c> and <c>new()</c> leave out. <c>using</c>
    /// lines and comments are none.
    /// </summary>
    public static IReadOnlyList<Reference> References => Found.Value.References;

    /// <summary>Every type and member of the sources that some code refers to, its own file included.</summary>
    public static IReadOnlySet<ISymbol> Symbols => Found.Value.Symbols;

    private static CSharpCompilation Compile()
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        IEnumerable<SyntaxTree> trees = new[] { "src/Analyzers", "src/CodeFixes" }
            .SelectMany(folder => Repository.Sources(folder))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file));
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("Unauthorized.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        return CSharpCompilation.Create("Sources", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static (IReadOnlyList<Reference> References, IReadOnlySet<ISymbol> Symbols) Find()
    {
        List<Reference> references = [];
        HashSet<ISymbol> symbols = new(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in Compilation.SyntaxTrees)
        {
            SemanticModel model = Compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(static node => node is not UsingDirectiveSyntax))
            {
                if (node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or ElementAccessExpressionSyntax or BinaryExpressionSyntax or AttributeSyntax
                    && Definition(model.GetSymbolInfo(node).Symbol) is { } symbol)
                {
                    symbols.Add(symbol);
                    if (Owner(symbol) is { } type)
                    {
                        symbols.Add(type);
                        Add(references, node, type);
                    }
                }
            }
        }

        return (references, symbols);
    }

    private static void Add(List<Reference> into, SyntaxNode node, INamedTypeSymbol type)
    {
        string own = node.SyntaxTree.FilePath;
        if (type.DeclaringSyntaxReferences.IsEmpty || type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree.FilePath == own))
        {
            return;
        }

        int line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        string text = (node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node).ToString();
        into.Add(new Reference(own, line, text, type, type.DeclaringSyntaxReferences[0].SyntaxTree.FilePath));
    }

    private static ISymbol? Definition(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => (method.ReducedFrom ?? method).OriginalDefinition,
        _ => symbol?.OriginalDefinition,
    };

    private static INamedTypeSymbol? Owner(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } or ILocalSymbol or IParameterSymbol => null,
        _ => symbol.ContainingType?.OriginalDefinition,
    };
}
