using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Operations;

/// <summary>
/// Binds code outside the body under analysis. This is the only place that does; it is asked for what a candidate's decision hangs on, and
/// remembers it.
/// </summary>
internal sealed class SourceModels(Compilation compilation)
{
    // depends on the method alone
    private readonly ConcurrentDictionary<IMethodSymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new(); // depends on the tree alone

    /// <summary>The bound body of a method of the project, or null where it has none.</summary>
    public IOperation? Body(IMethodSymbol method, CancellationToken cancellation)
    {
        IMethodSymbol definition = method.PartialImplementationPart ?? method;
        return _bodies.TryGetValue(definition, out IOperation? known)
            ? known
            : _bodies.GetOrAdd(definition, Bind(definition, cancellation));
    }

    /// <summary>
    /// The bound operation of a node anywhere in the project, with its whole body around it; null where it does not bind.
    /// </summary>
    public IOperation? Operation(SyntaxNode node, CancellationToken cancellation) =>
        Model(node.SyntaxTree).GetOperation(node, cancellation);

    /// <summary>The symbol that a declaration anywhere in the project declares.</summary>
    public ISymbol? Declared(SyntaxNode declaration, CancellationToken cancellation) =>
        Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation);

    /// <summary>The symbol that a name anywhere in the project means.</summary>
    public ISymbol? Symbol(SyntaxNode name, CancellationToken cancellation) =>
        Model(name.SyntaxTree).GetSymbolInfo(name, cancellation).Symbol;

    /// <summary>
    /// The type that a name means in its file; no body is bound for it, so it has to be one that types can be named by anywhere in the
    /// class.
    /// </summary>
    public ITypeSymbol? TypeInScope(TypeSyntax name) =>
        Model(name.SyntaxTree).GetSpeculativeTypeInfo(ScopeOf(name), name, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;

    /// <summary>
    /// The methods of that name that can be called on a type in the file of a node, extension methods included; no body is bound for it.
    /// </summary>
    public ImmutableArray<ISymbol> MethodsInScope(SyntaxNode node, INamedTypeSymbol receiver, string name) =>
        Model(node.SyntaxTree).LookupSymbols(ScopeOf(node), receiver, name, includeReducedExtensionMethods: true);

    // A place outside all bodies that has the same imports: the class around, or the first of the top-level statements.
    private static int ScopeOf(SyntaxNode node)
    {
        int scope = node.SpanStart;
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            if (current is BaseTypeDeclarationSyntax type)
            {
                return type.Identifier.SpanStart;
            }

            scope = current is GlobalStatementSyntax ? current.SpanStart : scope;
        }

        return scope;
    }

    private SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model))
        {
#pragma warning disable RS1030 // the driver offers no model for other files; only what a candidate's decision hangs on comes here
            model = _models.GetOrAdd(tree, compilation.GetSemanticModel(tree));
#pragma warning restore RS1030
        }

        return model;
    }

    private IOperation? Bind(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (
                compilation.ContainsSyntaxTree(reference.SyntaxTree)
                && Model(reference.SyntaxTree).GetOperation(reference.GetSyntax(cancellation), cancellation) is { } body
            )
            {
                return body;
            }
        }

        return null;
    }
}
