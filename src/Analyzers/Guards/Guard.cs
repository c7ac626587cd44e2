using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Callers;

namespace Unauthorized.Analyzers.Guards;

/// <summary>What stands before an answer: the question that decides it, and what the tests on the way say of the caller.</summary>
internal sealed class Guard
{
    /// <summary>The guard of an answer that nothing guards, or that cannot be found in the control flow.</summary>
    public static Guard None { get; } = new();

    /// <summary>The question of the conditions that decide whether the answer is made.</summary>
    public Question Question { get; init; }

    /// <summary>Whether any condition or handler decides at all.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>What the tests on every way to the answer say of the caller.</summary>
    public Caller Tested { get; init; }

    /// <summary>The exception whose handler makes the answer, or null.</summary>
    public ITypeSymbol? Exception { get; init; }

    /// <summary>The one written condition whose operands all lead to the answer; null where several statements do.</summary>
    public SyntaxNode? Condition { get; init; }
}
