using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>What a method of the project does to the response of the current request.</summary>
internal readonly struct HeaderSummary(HeaderPresence header, bool startsResponse)
{
    /// <summary>Whether the header is there when the method returns or starts the response.</summary>
    public HeaderPresence Header { get; } = header;

    /// <summary>Whether the method starts the response, so that a header set after the call is lost.</summary>
    public bool StartsResponse { get; } = startsResponse;
}

/// <summary>The methods that are being summarised, outermost first: it bounds the depth and stops recursion.</summary>
internal sealed class SummaryStack
{
    private const int Deepest = 4;

    private readonly ImmutableHashSet<IMethodSymbol> _methods;

    private SummaryStack(ImmutableHashSet<IMethodSymbol> methods) => _methods = methods;

    /// <summary>The stack with which a rule begins.</summary>
    public static SummaryStack Empty { get; } = new(ImmutableHashSet.Create<IMethodSymbol>(SymbolEqualityComparer.Default));

    /// <summary>The stack with one more method on it, or null where that would recurse or go too deep.</summary>
    public SummaryStack? Push(IMethodSymbol method) =>
        _methods.Count < Deepest && !_methods.Contains(method) ? new SummaryStack(_methods.Add(method)) : null;
}

/// <summary>
/// Summaries of the project's own methods, made once per compilation and only for calls that a candidate's paths meet. What cannot be
/// seen (a virtual call, an interface, too deep a chain) does nothing as far as the summary goes.
/// </summary>
internal sealed class HeaderSummaries(SourceGraphs graphs)
{
    /// <summary>The control flow of the project's methods.</summary>
    public SourceGraphs Graphs { get; } = graphs;

    private readonly ConcurrentDictionary<IMethodSymbol, HeaderSummary> _challenge = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, HeaderSummary> _proxyChallenge = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The summary of a method that is called, or registered, at some place of <paramref name="caller"/>; only a local function needs one.
    /// <paramref name="sets"/> says which header is asked for.
    /// </summary>
    public HeaderSummary Of(
        IMethodSymbol method,
        GraphFacts? caller,
        SummaryStack stack,
        CancellationToken cancellation,
        EffectKind sets = EffectKind.SetsHeader
    )
    {
        ConcurrentDictionary<IMethodSymbol, HeaderSummary> memory = sets is EffectKind.SetsProxyHeader ? _proxyChallenge : _challenge;
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (memory.TryGetValue(definition, out HeaderSummary known))
        {
            return known;
        }

        if (stack.Push(definition) is not { } deeper)
        {
            return default;
        }

        GraphFacts? graph = GraphOf(definition, caller, cancellation);
        HeaderSummary summary = graph is null ? default : Summarise(graph, deeper, sets, cancellation);
        memory.TryAdd(definition, summary);
        return summary;
    }

    /// <summary>
    /// The graph of a method of the project or of a local function in reach of <paramref name="caller"/>; null where there is none.
    /// </summary>
    public GraphFacts? GraphOf(IMethodSymbol definition, GraphFacts? caller, CancellationToken cancellation) =>
        definition.MethodKind == MethodKind.LocalFunction
            ? LocalFunction(definition, caller, cancellation)
            : Graphs.Graph(definition, cancellation);

    private HeaderSummary Summarise(GraphFacts graph, SummaryStack stack, EffectKind sets, CancellationToken cancellation)
    {
        int sent = new HeaderFlow(graph, this, stack, target: null, cancellation) { Sets = sets }.SentFromEntry(out bool starts);
        HeaderPresence header = sent switch
        {
            HeaderFlow.Set => HeaderPresence.Always,
            HeaderFlow.Set | HeaderFlow.Unset => HeaderPresence.Sometimes,
            _ => HeaderPresence.Never,
        };
        return new HeaderSummary(header, starts);
    }

    private static GraphFacts? LocalFunction(IMethodSymbol symbol, GraphFacts? caller, CancellationToken cancellation)
    {
        for (GraphFacts? graph = caller; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunction(symbol, cancellation) is { } child)
            {
                return child;
            }
        }

        return null;
    }
}
