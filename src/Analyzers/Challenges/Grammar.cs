namespace Unauthorized.Analyzers.Challenges;

/// <summary>The characters of RFC 9110 §5.6 and §11.2, as questions.</summary>
internal static class Grammar
{
    /// <summary>
    /// Stands for a hole of a skeleton: text that the code knows and we do not. It is a noncharacter, which no field value contains; a
    /// value that does contain it is read as if it had a hole there, that is, with less to say about it.
    /// </summary>
    public const char Hole = '\uFFFF';

    /// <summary>
    /// Stands for a hole that is filled with a word and cannot bring quotes, commas or spaces: a number, a GUID, the name of a host. It is
    /// a noncharacter, too, and reads as a token character.
    /// </summary>
    public const char Word = '\uFFFE';

    /// <summary>The stand-ins for what is not known.</summary>
    public static readonly char[] Unknowns = [Hole, Word];

    /// <summary><c>tchar</c> (RFC 9110 §5.6.2).</summary>
    public static bool IsTokenChar(char c) =>
        IsAlphanumeric(c)
        || c == Word
        || c is '!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '-' or '.' or '^' or '_' or '`' or '|' or '~';

    /// <summary>The characters of a <c>token68</c> (RFC 9110 §11.2), its padding aside.</summary>
    public static bool IsToken68Char(char c) => IsAlphanumeric(c) || c == Word || c is '-' or '.' or '_' or '~' or '+' or '/';

    /// <summary>The characters of <c>OWS</c> and <c>BWS</c> (RFC 9110 §5.6.3).</summary>
    public static bool IsWhitespace(char c) => c is ' ' or '\t';

    /// <summary>A control character that no field value may hold (RFC 9110 §5.5): all but the tab.</summary>
    public static bool IsControl(char c) => c is (< ' ' and not '\t') or '\u007F';

    /// <summary><c>obs-text</c> (RFC 9110 §5.5): allowed in a quoted-string, refused by Kestrel unless it is told an encoding.</summary>
    public static bool IsNonAscii(char c) => c is > '\u007F' and not (Hole or Word);

    /// <summary>Whether a text is a <c>token</c>.</summary>
    public static bool IsToken(string text)
    {
        foreach (char c in text)
        {
            if (!IsTokenChar(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
