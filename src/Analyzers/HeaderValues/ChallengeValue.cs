using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>One value that code gives the <c>WWW-Authenticate</c> header, as far as it is known.</summary>
/// <param name="Write">The write that it belongs to.</param>
/// <param name="Skeleton">Its text and where that stands.</param>
/// <param name="List">Its challenges and their errors.</param>
internal sealed record ChallengeValue(HeaderWrite Write, Skeleton Skeleton, ChallengeList List)
{
    /// <summary>The text, holes included.</summary>
    public string Text => Skeleton.Text;
}
