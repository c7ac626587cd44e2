using System.Collections.Generic;
using Unauthorized.Analyzers.Challenges;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>Texts that are challenges, whatever the name of their header.</summary>
internal static class CertainChallenge
{
    /// <summary>
    /// Whether any text is one: an auth-scheme that is known, alone or with a realm or an error. A response with a token for the caller in
    /// <c>Authorization</c> holds none.
    /// </summary>
    public static bool In(IReadOnlyList<Skeleton> skeletons)
    {
        foreach (Skeleton skeleton in skeletons)
        {
            foreach (Challenge challenge in ChallengeList.Parse(skeleton.Text).Challenges)
            {
                bool isBare = challenge is { Token68: null, IsOpen: false, Parameters.IsEmpty: true };
                if (
                    AuthSchemeRegistry.IsKnown(skeleton.Text, challenge.Scheme)
                    && (isBare || challenge.Find(skeleton.Text, "realm") is not null || challenge.Find(skeleton.Text, "error") is not null)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }
}
