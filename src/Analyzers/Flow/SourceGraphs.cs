using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// Bodies and graphs of methods that are declared elsewhere in the project. This is the only place that binds code outside the body
/// under analysis; it is asked for helpers that a candidate meets, and remembers them.
/// </summary>
internal sealed class SourceGraphs(CompilationFacts facts)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IOperation, GraphFacts> _graphs = new();

    /// <summary>The bound body of a method of the project, or null where it has none.</summary>
    public IOperation? Body(IMethodSymbol method, CancellationToken cancellation)
    {
        IMethodSymbol definition = method.PartialImplementationPart ?? method;
        return _bodies.TryGetValue(definition, out IOperation? known) ? known : _bodies.GetOrAdd(definition, Bind(definition, cancellation));
    }

    /// <summary>The graph of a method of the project, or null where it has no body or does not compile.</summary>
    public GraphFacts? Graph(IMethodSymbol method, CancellationToken cancellation)
    {
        if (Body(method, cancellation) is not IMethodBodyOperation body)
        {
            return null;
        }

        return _graphs.TryGetValue(body, out GraphFacts? known)
            ? known
            : _graphs.GetOrAdd(body, new GraphFacts(ControlFlowGraph.Create(body, cancellation), facts.BodyOf(body), parent: null));
    }

    private IOperation? Bind(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (facts.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            {
#pragma warning disable RS1030 // the driver offers no model for other files; only helpers of a candidate come here, once each
                SemanticModel model = facts.Compilation.GetSemanticModel(reference.SyntaxTree);
#pragma warning restore RS1030
                if (model.GetOperation(reference.GetSyntax(cancellation), cancellation) is { } body)
                {
                    return body;
                }
            }
        }

        return null;
    }
}
