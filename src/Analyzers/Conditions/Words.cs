using System;
using System.Collections.Generic;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>The words of a camel-case or snake-case name, in lower case.</summary>
internal static class Words
{
    /// <summary>Splits a name: <c>HasAPIKeyAccess</c> is <c>has api key access</c>.</summary>
    public static List<string> Of(string name)
    {
        List<string> words = [];
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            bool ends =
                i == name.Length
                || !char.IsLetter(name[i])
                || !char.IsLetter(name[i - 1])
                || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (ends)
            {
                if (char.IsLetter(name[start]))
                {
                    words.Add(name.Substring(start, i - start).ToLowerInvariant());
                }

                start = i;
            }
        }

        return words;
    }

    /// <summary>Whether any of the words is in the set.</summary>
    public static bool Any(List<string> words, HashSet<string> set)
    {
        foreach (string word in words)
        {
            if (set.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words hold these two beside each other.</summary>
    public static bool Pair(List<string> words, string first, string second)
    {
        for (int i = 1; i < words.Count; i++)
        {
            if (string.Equals(words[i - 1], first, StringComparison.Ordinal) && string.Equals(words[i], second, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
