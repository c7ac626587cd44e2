using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>The body in which values are traced: its variables, and for a helper what it was called with.</summary>
internal sealed class Scope(LocalValues locals, CancellationToken cancellation)
{
    private const int Deepest = 2;

    private readonly HashSet<ISymbol> _active = new(SymbolEqualityComparer.Default);

    /// <summary>Where the variables of the body come from.</summary>
    public LocalValues Locals { get; } = locals;

    /// <summary>Stops the tracing.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The origins of a helper's parameters at the call that led here.</summary>
    public IReadOnlyDictionary<ISymbol, Origin>? Arguments { get; init; }

    /// <summary>How many calls deep this body is.</summary>
    public int Depth { get; init; }

    /// <summary>Whether helpers are still followed from here.</summary>
    public bool CanFollow => Depth < Deepest;

    /// <summary>Marks a variable as being traced; false if it already is, which ends a cycle.</summary>
    public bool Enter(ISymbol symbol) => _active.Add(symbol);

    /// <summary>Ends the tracing of a variable.</summary>
    public void Leave(ISymbol symbol) => _active.Remove(symbol);
}
