using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Flow;

/// <summary>One call of a private method.</summary>
/// <param name="Operation">The call.</param>
/// <param name="Body">The body in which it stands.</param>
/// <param name="Owner">The symbol of that body.</param>
/// <param name="Graph">The control flow of that body.</param>
internal readonly record struct PrivateMethodCall(IInvocationOperation Operation, BodyFacts Body, ISymbol Owner, ControlFlowGraph Graph);

/// <summary>Where private methods are called. Only its own type can call one, so that its calls are known in full.</summary>
internal sealed class PrivateMethodCalls(SourceGraphs graphs)
{
    private const int Most = 32; // a helper that is called from everywhere is not asked for one thing

    // depends on the method alone
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<PrivateMethodCall>> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>Whether all calls of a method can be found: it is private, and no interface calls it.</summary>
    public static bool AreKnown(IMethodSymbol method) =>
        method
            is {
                DeclaredAccessibility: Accessibility.Private,
                MethodKind: MethodKind.Ordinary,
                DeclaringSyntaxReferences.Length: 1,
                ExplicitInterfaceImplementations.IsEmpty: true
            };

    /// <summary>The names in all parts of its type that mean a private method, and those that may but do not bind.</summary>
    public IEnumerable<(SimpleNameSyntax Name, bool Binds)> Uses(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (SyntaxReference declaration in method.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in declaration.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is not SimpleNameSyntax name || name.Identifier.ValueText != method.Name)
                {
                    continue;
                }

                ISymbol? used = graphs.Frameworks.Sources.Symbol(name, cancellation);
                if (used is null || SymbolEqualityComparer.Default.Equals(used.OriginalDefinition, method.OriginalDefinition))
                {
                    yield return (name, used is not null);
                }
            }
        }
    }

    /// <summary>
    /// All calls of a method; empty where one use of it cannot be followed, such as a method group, and where there are too many.
    /// </summary>
    public ImmutableArray<PrivateMethodCall> Of(IMethodSymbol method, CancellationToken cancellation) =>
        _calls.TryGetValue(method, out ImmutableArray<PrivateMethodCall> known)
            ? known
            : _calls.GetOrAdd(method, Find(method, cancellation));

    private ImmutableArray<PrivateMethodCall> Find(IMethodSymbol method, CancellationToken cancellation)
    {
        ImmutableArray<PrivateMethodCall>.Builder calls = ImmutableArray.CreateBuilder<PrivateMethodCall>();
        foreach ((SimpleNameSyntax name, bool binds) in Uses(method, cancellation))
        {
            if (
                !binds
                || CallSyntax.CallOf(name) is not { } invocation
                || graphs.Frameworks.Sources.Operation(invocation, cancellation) is not IInvocationOperation operation
                || OperationWalk.Root(operation) is not { SemanticModel: { } model } root
                || model.GetDeclaredSymbol(root.Syntax, cancellation) is not { } owner
                || graphs.FlowOf(root, cancellation) is not { } graph
                || calls.Count == Most
            )
            {
                return ImmutableArray<PrivateMethodCall>.Empty;
            }

            calls.Add(new PrivateMethodCall(operation, graphs.Bodies.Of(root), owner, graph));
        }

        return calls.ToImmutable();
    }
}
