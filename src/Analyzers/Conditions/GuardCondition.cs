using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// One condition on the way to an answer, with the value that it has there; operations are those of the tree, not of the graph.
/// </summary>
internal sealed class GuardCondition(bool value)
{
    /// <summary>The value of the condition on the way to the answer.</summary>
    public bool Value { get; } = value;

    /// <summary>
    /// What is asked: a boolean, or the value that is tested against <see cref="Case"/> or null; null where it cannot be told.
    /// </summary>
    public IOperation? Expression { get; init; }

    /// <summary>The pattern or constant of a <c>switch</c> that the expression is tested against.</summary>
    public IOperation? Case { get; init; }

    /// <summary>Whether the condition is "the expression is null", made by <c>?.</c> or <c>??</c> rather than written.</summary>
    public bool IsImplicitNullTest { get; init; }

    /// <summary>The exception that leads here, for the start of a <c>catch</c>.</summary>
    public ITypeSymbol? Exception { get; init; }

    /// <summary>Whether the condition only asks for the next element of a loop.</summary>
    public bool IsLoop { get; init; }

    /// <summary>The whole condition as it is written, of which this is one operand.</summary>
    public SyntaxNode? Root { get; init; }

    /// <summary>The block that asks, or the first of a <c>catch</c>.</summary>
    public BasicBlock? Block { get; init; }
}
