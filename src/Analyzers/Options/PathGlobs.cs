using System;

namespace Unauthorized.Analyzers.Options;

/// <summary>
/// Globs of files, separated by <c>;</c>, <c>|</c> or commas: <c>*</c> stays in a folder, <c>**</c> crosses folders, <c>?</c> is one
/// character.
/// </summary>
internal static class PathGlobs
{
    /// <summary>
    /// Whether one of the globs names the file. A glob may name the end of the path (<c>Generated/*.cs</c>) or a folder (<c>Legacy/</c>);
    /// case and the direction of slashes do not matter.
    /// </summary>
    public static bool Matches(string? globs, string path)
    {
        if (globs is null || path.Length == 0)
        {
            return false;
        }

        string normal = "/" + path.Replace('\\', '/').TrimStart('/');
        foreach (string part in globs.Split(new[] { ';', '|', ',' }, StringSplitOptions.RemoveEmptyEntries))
        {
            string glob = part.Trim().Replace('\\', '/');
            glob = glob.EndsWith("/", StringComparison.Ordinal) ? glob + "**" : glob;
            if (glob.Length > 0 && IsMatch("**/" + glob.TrimStart('/'), normal))
            {
                return true;
            }
        }

        return false;
    }

    // All positions of the glob that the path read so far can have reached: length times length at most, whatever the stars.
    private static bool IsMatch(string glob, string path)
    {
        bool[] at = new bool[glob.Length + 1];
        at[0] = true;
        SkipStars(glob, at);
        foreach (char c in path)
        {
            bool[] next = new bool[glob.Length + 1];
            for (int g = 0; g < glob.Length; g++)
            {
                if (!at[g])
                {
                    continue;
                }

                if (glob[g] == '*')
                {
                    next[g] |= c != '/' || IsDouble(glob, g);
                }
                else if (glob[g] == '?' ? c != '/' : char.ToUpperInvariant(glob[g]) == char.ToUpperInvariant(c))
                {
                    next[g + 1] = true;
                }
            }

            SkipStars(glob, next);
            at = next;
        }

        return at[glob.Length];
    }

    private static void SkipStars(string glob, bool[] at)
    {
        for (int g = 0; g < glob.Length; g++)
        {
            if (at[g] && glob[g] == '*')
            {
                at[g + 1] = true;
            }
        }
    }

    private static bool IsDouble(string glob, int star) =>
        (star > 0 && glob[star - 1] == '*') || (star + 1 < glob.Length && glob[star + 1] == '*');
}
