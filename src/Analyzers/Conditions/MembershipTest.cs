using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>A call that looks for something in a collection: <c>HasClaim</c>, <c>Any</c>, <c>Contains</c> and their like.</summary>
/// <param name="Call">The call.</param>
/// <param name="Receiver">The collection; null where it is the instance itself.</param>
internal readonly record struct MembershipTest(IInvocationOperation Call, IOperation? Receiver)
{
    /// <summary>Where the collection comes from.</summary>
    public Origin Collection { get; init; }

    /// <summary>Where that comes from which is looked for.</summary>
    public Origin Sought { get; init; }

    /// <summary>What a lambda compares.</summary>
    public GuardSubject Inside { get; init; }
}
