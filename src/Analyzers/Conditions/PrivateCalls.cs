using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// What was asked before a private method is called. Only its own type can call it, so that its calls are known in full; where all of
/// them ask the same, the answer that it makes without a question of its own is an answer to that (RFC 9110 §15.5.2, §15.5.4).
/// </summary>
internal sealed class PrivateCalls(CompilationFacts facts)
{
    private const int Deepest = 2;
    private const int Most = 32; // a helper that is called from everywhere is not asked for one thing

    private readonly ConcurrentDictionary<IMethodSymbol, Guard?> _guards = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<Call>> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The guard that all calls of a method have in common: one kind of question, as certain as the weakest, and the least that is known
    /// of the callers. Null where the calls differ, are not all known, or some of them ask nothing.
    /// </summary>
    public Guard? GuardOf(IMethodSymbol method, CancellationToken cancellation) => IsFollowed(method) ? GuardOf(method, 0, cancellation) : null;

    /// <summary>The least that the declarations of all calling methods say of the caller; null where the calls are not all known.</summary>
    public Caller? CallerOf(IMethodSymbol method, CancellationToken cancellation) => IsFollowed(method) ? CallerOf(method, 0, cancellation) : null;

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

                ISymbol? used = facts.Sources.Symbol(name, cancellation);
                if (used is null || SymbolEqualityComparer.Default.Equals(used.OriginalDefinition, method.OriginalDefinition))
                {
                    yield return (name, used is not null);
                }
            }
        }
    }

    private static bool IsFollowed(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary, DeclaringSyntaxReferences.Length: 1, ExplicitInterfaceImplementations.IsEmpty: true };

    private Guard? GuardOf(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        if (_guards.TryGetValue(method, out Guard? known))
        {
            return known;
        }

        Guard? common = null;
        foreach (Call call in CallsOf(method, cancellation))
        {
            Guard? guard = facts.GuardsOf(call.Body).At(call.Operation, call.Owner, _ => call.Graph, cancellation);
            if (guard is { IsGuarded: false })
            {
                guard = depth < Deepest && call.Owner is IMethodSymbol outer && IsFollowed(outer) && EnclosingFunctions.Innermost(call.Operation) is null ? GuardOf(outer, depth + 1, cancellation) : null;
            }

            guard = guard?.HeardBy(facts.Callers.Of(call.Operation, call.Owner, call.Body.Root, cancellation));
            common = common is null ? guard : guard is null ? null : common.CommonWith(guard);
            if (common is null)
            {
                break;
            }
        }

        return depth == 0 ? _guards.GetOrAdd(method, common) : common;
    }

    private Caller? CallerOf(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        Caller? least = null;
        foreach (Call call in CallsOf(method, cancellation))
        {
            if (call.Owner is not IMethodSymbol outer || EnclosingFunctions.Innermost(call.Operation) is not null)
            {
                return null;
            }

            // The guards at the calls are left out: they belong to the answers, not to the method.
            Caller? caller = IsFollowed(outer) ? depth < Deepest ? CallerOf(outer, depth + 1, cancellation) : null : facts.Callers.Of(call.Operation, outer, call.Body.Root, cancellation);
            if (caller is not { } one)
            {
                return null;
            }

            least = least is { } before ? Caller.Least(before, one) : one;
        }

        return least;
    }

    private ImmutableArray<Call> CallsOf(IMethodSymbol method, CancellationToken cancellation) =>
        _calls.TryGetValue(method, out ImmutableArray<Call> known) ? known : _calls.GetOrAdd(method, Find(method, cancellation));

    // Empty where one use of the method cannot be followed, such as a method group, and where there are too many.
    private ImmutableArray<Call> Find(IMethodSymbol method, CancellationToken cancellation)
    {
        ImmutableArray<Call>.Builder calls = ImmutableArray.CreateBuilder<Call>();
        foreach ((SimpleNameSyntax name, bool binds) in Uses(method, cancellation))
        {
            if (!binds || ProjectFacts.CallOf(name) is not { } invocation || facts.Sources.Operation(invocation, cancellation) is not IInvocationOperation operation
                || SourceGraphs.RootOf(operation) is not { SemanticModel: { } model } root || model.GetDeclaredSymbol(root.Syntax, cancellation) is not { } owner
                || facts.Sources.FlowOf(root, cancellation) is not { } graph || calls.Count == Most)
            {
                return ImmutableArray<Call>.Empty;
            }

            calls.Add(new Call(operation, facts.BodyOf(root), owner, graph));
        }

        return calls.ToImmutable();
    }

    private readonly record struct Call(IInvocationOperation Operation, BodyFacts Body, ISymbol Owner, ControlFlowGraph Graph);
}
