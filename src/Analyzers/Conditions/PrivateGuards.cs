using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// What is asked before a private method is called. Where all of its calls ask the same, the response that it makes without a question of
/// its own is one to that (RFC 9110 §15.5.2, §15.5.4).
/// </summary>
internal sealed class PrivateGuards(ConditionFacts facts)
{
    private const int Deepest = 2;

    private readonly ConcurrentDictionary<IMethodSymbol, Guard?> _guards = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The guard that all calls of a method have in common: one kind of question, as certain as the weakest, and the least that is known
    /// of the callers. Null where the calls differ, are not all known, or some of them ask nothing.
    /// </summary>
    public Guard? Of(IMethodSymbol method, CancellationToken cancellation) =>
        PrivateMethodCalls.AreKnown(method) ? GuardOf(method, 0, cancellation) : null;

    private Guard? GuardOf(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        if (_guards.TryGetValue(method, out Guard? known))
        {
            return known;
        }

        Guard? common = null;
        foreach (PrivateMethodCall call in facts.Flow.PrivateCalls.Of(method, cancellation))
        {
            Guard? guard = facts.GuardsOf(call.Body).At(call.Operation, call.Owner, _ => call.Graph, cancellation);
            if (guard is { IsGuarded: false })
            {
                guard =
                    depth < Deepest
                    && call.Owner is IMethodSymbol outer
                    && PrivateMethodCalls.AreKnown(outer)
                    && EnclosingFunctions.Innermost(call.Operation) is null
                        ? GuardOf(outer, depth + 1, cancellation)
                        : null;
            }

            guard = guard?.HeardBy(facts.Authorization.Of(call.Operation, call.Owner, call.Body.Root, cancellation));
            common =
                common is null ? guard
                : guard is null ? null
                : common.CommonWith(guard);
            if (common is null)
            {
                break;
            }
        }

        return depth == 0 ? _guards.GetOrAdd(method, common) : common;
    }
}
