using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// The answers of the project's own methods, as sets of <see cref="ResponseState"/>: made once per compilation, bounded in depth and safe
/// against recursion. A method that cannot be seen (an interface, a virtual method, too deep a chain) has no summary.
/// </summary>
internal sealed class ResponseSummaries(HeaderSummaries headers)
{
    /// <summary>What methods do to the header.</summary>
    public HeaderSummaries Headers { get; } = headers;

    private readonly ConcurrentDictionary<IMethodSymbol, int> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The states in which a call ends that begins with nothing done; null where that is out of sight.</summary>
    public int? Of(IMethodSymbol method, GraphFacts caller, SummaryStack stack, CancellationToken cancellation)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_known.TryGetValue(definition, out int known))
        {
            return known;
        }

        if (stack.Push(definition) is not { } deeper || Headers.GraphOf(definition, caller, cancellation) is not { } graph)
        {
            return null;
        }

        int outcomes = new ResponseFlow(graph, this, deeper, forgivesHelpers: false, cancellation).AtEnd();
        _known.TryAdd(definition, outcomes);
        return outcomes;
    }

    /// <summary>Whether every call of the method that returns has answered 401 or 403, and by nothing but the response.</summary>
    public bool AlwaysDenies(IMethodSymbol method, GraphFacts caller, CancellationToken cancellation)
    {
        // What a derived class makes of a virtual method cannot be seen.
        if (
            method is { IsVirtual: true } or { IsAbstract: true }
            || Of(method, caller, SummaryStack.Empty, cancellation) is not { } outcomes
            || outcomes == 0
        )
        {
            return false;
        }

        foreach (ResponseState outcome in ResponseState.Each(outcomes))
        {
            if (outcome.Status is not (ResponseStatus.Unauthorized or ResponseStatus.Forbidden) || outcome.IsHandled)
            {
                return false;
            }
        }

        return true;
    }
}
