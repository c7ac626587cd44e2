using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>One side of a comparison.</summary>
/// <param name="Operation">The value as it is written.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Known">What is known of the member that gives it.</param>
internal readonly record struct ComparedValue(IOperation Operation, Origin Origin, GuardSubject Known);
