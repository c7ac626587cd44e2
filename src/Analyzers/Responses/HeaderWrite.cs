using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Responses;

/// <summary>One place where code puts a header on a response, or configures the challenge that a handler sends.</summary>
/// <param name="Operation">The assignment or the call.</param>
/// <param name="Name">The operation that names the header; null where a member does.</param>
/// <param name="Value">What the header is set to.</param>
/// <param name="IsChallenge">Whether the header is <c>WWW-Authenticate</c>.</param>
/// <param name="Replaces">Whether values that were there before are gone afterwards.</param>
internal sealed record HeaderWrite(IOperation Operation, IOperation? Name, IOperation Value, bool IsChallenge, bool Replaces);
