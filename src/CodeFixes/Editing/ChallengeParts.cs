using System;
using System.Collections.Generic;
using Unauthorized.Analyzers.Challenges;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>Adds parameters to a challenge and takes them away, with their commas.</summary>
internal static class ChallengeParts
{
    /// <summary>Adds parameters behind those of the challenge that has this scheme; nothing where it holds a token68.</summary>
    public static IEnumerable<ValueEdit> Append(ChallengeList list, ValueSpan scheme, string parameters)
    {
        foreach (Challenge challenge in list.Challenges)
        {
            if (challenge.Scheme.Equals(scheme) && challenge.Token68 is null)
            {
                yield return challenge.Parameters.IsEmpty
                    ? ValueEdit.Insert(scheme.End, " " + parameters)
                    : ValueEdit.Insert(challenge.Parameters[challenge.Parameters.Length - 1].Value.End, ", " + parameters);
            }
        }
    }

    /// <summary>Takes parameters away, each with one comma; the space behind the scheme goes with the last.</summary>
    public static IEnumerable<ValueEdit> Drop(ChallengeList list, Predicate<ChallengeParameter> isDropped)
    {
        foreach (Challenge challenge in list.Challenges)
        {
            bool isAnyKept = false;
            for (int i = 0; i < challenge.Parameters.Length; i++)
            {
                ChallengeParameter parameter = challenge.Parameters[i];
                if (!isDropped(parameter))
                {
                    isAnyKept = true;
                    continue;
                }

                int before = i == 0 ? challenge.Scheme.End : challenge.Parameters[i - 1].Value.End;
                bool isFirstKept = !isAnyKept && i + 1 < challenge.Parameters.Length;
                yield return isFirstKept
                    ? ValueEdit.Delete(parameter.Name.Start, challenge.Parameters[i + 1].Name.Start)
                    : ValueEdit.Delete(before, parameter.Value.End);
            }
        }
    }
}
