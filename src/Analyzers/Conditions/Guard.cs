using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>What stands before an answer: the question that decides it, and what the tests on the way say of the caller.</summary>
internal sealed class Guard
{
    /// <summary>The guard of an answer that nothing guards, or that cannot be found in the control flow.</summary>
    public static Guard None { get; } = new();

    /// <summary>The question of the conditions that decide whether the answer is made.</summary>
    public GuardSubject Subject { get; init; }

    /// <summary>Whether any condition or handler decides at all.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>What the tests on every way to the answer say of the caller.</summary>
    public Caller Tested { get; init; }

    /// <summary>The exception whose handler makes the answer, or null.</summary>
    public ITypeSymbol? Exception { get; init; }

    /// <summary>The one written condition whose operands all lead to the answer; null where several statements do.</summary>
    public SyntaxNode? Condition { get; init; }

    /// <summary>The same guard, with what is declared of the callers beside what the tests say.</summary>
    public Guard HeardBy(Caller declared) =>
        new()
        {
            Subject = Subject,
            IsGuarded = IsGuarded,
            Tested = Caller.Of(declared, Tested),
            Exception = Exception,
            Condition = Condition,
        };

    /// <summary>
    /// What two guards have in common, each of which may stand before an answer: the weaker question of one kind; null where they ask
    /// different things.
    /// </summary>
    public Guard? CommonWith(Guard other) =>
        !Subject.IsLike(other.Subject)
            ? null
            : new()
            {
                Subject = (other.Subject.Certainty < Subject.Certainty ? other : this).Subject,
                IsGuarded = IsGuarded && other.IsGuarded,
                Tested = Caller.Least(Tested, other.Tested),
            };
}
