using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.CodeFixes.Syntax;

/// <summary>The annotation by which Roslyn's import adder knows which namespace a name needs.</summary>
internal static class Imports
{
    /// <summary>The annotation for a type; it works together with <c>Simplifier.AddImportsAnnotation</c>.</summary>
    public static SyntaxAnnotation Of(INamedTypeSymbol symbol) => new("SymbolId", DocumentationCommentId.CreateReferenceId(symbol));
}
