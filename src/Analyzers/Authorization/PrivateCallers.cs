using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Authorization;

/// <summary>Who calls private methods, by the declarations of the methods that do.</summary>
internal sealed class PrivateCallers(AuthorizationFacts facts)
{
    private const int Deepest = 2;

    /// <summary>The least that the declarations of all calling methods say of the caller; null where the calls are not all known.</summary>
    public Caller? Of(IMethodSymbol method, CancellationToken cancellation) =>
        PrivateMethodCalls.AreKnown(method) ? CallerOf(method, 0, cancellation) : null;

    private Caller? CallerOf(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        Caller? least = null;
        foreach (PrivateMethodCall call in facts.Flow.PrivateCalls.Of(method, cancellation))
        {
            if (call.Owner is not IMethodSymbol outer || EnclosingFunctions.Innermost(call.Operation) is not null)
            {
                return null;
            }

            // The guards at the calls are left out: they belong to the answers, not to the method.
            Caller? caller = PrivateMethodCalls.AreKnown(outer)
                ? depth < Deepest
                    ? CallerOf(outer, depth + 1, cancellation)
                    : null
                : facts.Of(call.Operation, outer, call.Body.Root, cancellation);
            if (caller is not { } one)
            {
                return null;
            }

            least = least is { } before ? Caller.Least(before, one) : one;
        }

        return least;
    }
}
