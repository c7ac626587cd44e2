using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// Bodies and graphs of methods that are declared elsewhere in the project. This is the only place that binds code outside the body
/// under analysis; it is asked for helpers that a candidate meets, and remembers them.
/// </summary>
internal sealed class SourceGraphs(CompilationFacts facts)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IOperation, GraphFacts?> _graphs = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The bound body of a method of the project, or null where it has none.</summary>
    public IOperation? Body(IMethodSymbol method, CancellationToken cancellation)
    {
        IMethodSymbol definition = method.PartialImplementationPart ?? method;
        return _bodies.TryGetValue(definition, out IOperation? known) ? known : _bodies.GetOrAdd(definition, Bind(definition, cancellation));
    }

    /// <summary>The graph of a method of the project, or null where it has no body or does not compile.</summary>
    public GraphFacts? Graph(IMethodSymbol method, CancellationToken cancellation) =>
        Body(method, cancellation) is { } body ? GraphOf(body, cancellation) : null;

    /// <summary>The graph of the function around an operation of the project: a lambda, a local function or the body itself.</summary>
    public GraphFacts? GraphAround(IOperation operation, CancellationToken cancellation)
    {
        Stack<IOperation> functions = EnclosingFunctions.Around(operation);
        GraphFacts? graph = GraphOf(RootOf(operation), cancellation);
        foreach (IOperation function in functions)
        {
            graph = graph?.Child(function, cancellation);
        }

        return graph;
    }

    /// <summary>The control flow of a body of the project; null where it does not compile.</summary>
    public ControlFlowGraph? FlowOf(IOperation body, CancellationToken cancellation) => GraphOf(body, cancellation)?.Graph;

    /// <summary>The bound operation of a node anywhere in the project, with its whole body around it; null where it does not bind.</summary>
    public IOperation? Operation(SyntaxNode node, CancellationToken cancellation) => Model(node.SyntaxTree).GetOperation(node, cancellation);

    /// <summary>The symbol that a declaration anywhere in the project declares.</summary>
    public ISymbol? Declared(SyntaxNode declaration, CancellationToken cancellation) => Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation);

    /// <summary>The symbol that a name anywhere in the project means.</summary>
    public ISymbol? Symbol(SyntaxNode name, CancellationToken cancellation) => Model(name.SyntaxTree).GetSymbolInfo(name, cancellation).Symbol;

    /// <summary>The type that a name means in its file; no body is bound for it, so it has to be one that types can be named by anywhere in the class.</summary>
    public ITypeSymbol? TypeInScope(TypeSyntax name) => Model(name.SyntaxTree).GetSpeculativeTypeInfo(ScopeOf(name), name, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;

    /// <summary>The methods of that name that can be called on a type in the file of a node, extension methods included; no body is bound for it.</summary>
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

    /// <summary>The body that an operation is part of.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private GraphFacts? GraphOf(IOperation body, CancellationToken cancellation)
    {
        if (_graphs.TryGetValue(body, out GraphFacts? known))
        {
            return known;
        }

        ControlFlowGraph? graph = body switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellation),
            IFieldInitializerOperation { Parent: null } field => ControlFlowGraph.Create(field, cancellation),
            IPropertyInitializerOperation { Parent: null } property => ControlFlowGraph.Create(property, cancellation),
            _ => null,
        };
        return _graphs.GetOrAdd(body, graph is null ? null : new GraphFacts(graph, facts.BodyOf(body), parent: null));
    }

    private SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model))
        {
#pragma warning disable RS1030 // the driver offers no model for other files; only what a candidate's decision hangs on comes here
            model = _models.GetOrAdd(tree, facts.Compilation.GetSemanticModel(tree));
#pragma warning restore RS1030
        }

        return model;
    }

    private IOperation? Bind(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (facts.Compilation.ContainsSyntaxTree(reference.SyntaxTree) && Model(reference.SyntaxTree).GetOperation(reference.GetSyntax(cancellation), cancellation) is { } body)
            {
                return body;
            }
        }

        return null;
    }
}
