using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>How the shipped sources look: short lines, few parameters, nothing that nobody uses.</summary>
public sealed class ShapeTests
{
    private static readonly string[] TestSources = [.. Repository.Sources("tests").Select(File.ReadAllText)];

    private const int Longest = 160;
    private const int Long = 140;
    private const int MostParameters = 5;

    [Fact]
    public void No_line_is_longer_than_160_characters() =>
        Expect.None(Lines().Where(line => line.Text.Length > Longest).Select(line => $"{line.File}({line.Number}) has {line.Text.Length} characters"));

    [Fact]
    public void Less_than_one_line_in_a_hundred_is_longer_than_140_characters()
    {
        (string File, int Number, string Text)[] all = [.. Lines()];
        (string File, int Number, string Text)[] over = [.. all.Where(line => line.Text.Length > Long)];
        Assert.True(over.Length * 100 < all.Length, $"{over.Length} of {all.Length} lines are longer:\n{string.Join('\n', over.Select(line => $"{line.File}({line.Number})"))}");
    }

    [Fact]
    public void Nothing_but_a_record_takes_more_than_five_parameters() =>
        Expect.None(
            from tree in Sources.Compilation.SyntaxTrees
            from list in tree.GetRoot().DescendantNodes().OfType<ParameterListSyntax>()
            where list.Parameters.Count > MostParameters && list.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or ClassDeclarationSyntax or StructDeclarationSyntax
            where !(list.Parent is MemberDeclarationSyntax { Modifiers: { } modifiers } && modifiers.Any(modifier => modifier.Text == "override"))
            let line = list.GetLocation().GetLineSpan().StartLinePosition.Line + 1
            select $"{Path.GetRelativePath(Repository.Root, tree.FilePath)}({line}) has {list.Parameters.Count} parameters: make a record of those that belong together");

    [Fact]
    public void Every_member_is_used() => Expect.None(Dead().Select(symbol => $"{symbol.ToDisplayString()} is used nowhere in src"));

    private static IEnumerable<(string File, int Number, string Text)> Lines() =>
        from tree in Sources.Compilation.SyntaxTrees
        from line in tree.GetText().Lines
        select (Path.GetRelativePath(Repository.Root, tree.FilePath), line.LineNumber + 1, line.ToString());

    private static IEnumerable<ISymbol> Dead()
    {
        foreach (SyntaxTree tree in Sources.Compilation.SyntaxTrees)
        {
            SemanticModel model = Sources.Compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is MemberDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }
                    && node is not (BaseFieldDeclarationSyntax or GlobalStatementSyntax or BaseNamespaceDeclarationSyntax)
                    && model.GetDeclaredSymbol(node) is { } symbol && !Sources.Symbols.Contains(symbol.OriginalDefinition) && !IsFoundOtherwise(symbol) && !IsSeam(symbol))
                {
                    yield return symbol;
                }
            }
        }
    }

    // By which tests look at an engine from outside.
    private static bool IsSeam(ISymbol symbol) =>
        symbol.ContainingType is { } type && TestSources.Any(text => text.Contains($"{type.Name}.{symbol.Name}", StringComparison.Ordinal));

    // What the compiler or the host finds without a name in the code.
    private static bool IsFoundOtherwise(ISymbol symbol) => symbol switch
    {
        { IsOverride: true } => true,
        IMethodSymbol { MethodKind: MethodKind.StaticConstructor or MethodKind.ExplicitInterfaceImplementation } => true,
        INamedTypeSymbol type => type.GetAttributes().Length > 0 || type.GetMembers().OfType<IMethodSymbol>().Any(method => method.IsExtensionMethod),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.GetAttributes().Length > 0 || constructor.ContainingType.IsAbstract,
        _ => symbol.ContainingType.AllInterfaces.Any(face => face.GetMembers().Any(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol))),
    };
}
