namespace Unauthorized.Analyzers.Challenges;

/// <summary>Looks ahead in a field value. A hole counts as a character of whatever it touches.</summary>
internal static class Scanner
{
    /// <summary>
    /// Marks that people type in place of double quotes; the backtick and the apostrophe are token characters by the grammar.
    /// </summary>
    public const string WrongQuotes = "'`\u2018\u2019\u201C\u201D\u201E\u00B4\u00AB\u00BB";

    /// <summary>The offset behind the white space at <paramref name="at"/>.</summary>
    public static int SkipWhitespace(string text, int at)
    {
        while (at < text.Length && Grammar.IsWhitespace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The offset behind the token at <paramref name="at"/>; the same offset where there is none.</summary>
    public static int Token(string text, int at)
    {
        while (at < text.Length && (Grammar.IsTokenChar(text[at]) || text[at] == Grammar.Hole))
        {
            at++;
        }

        return at;
    }

    /// <summary>The offset behind the token68 at <paramref name="at"/>, padding included; the same offset where there is none.</summary>
    public static int Token68(string text, int at)
    {
        int start = at;
        while (at < text.Length && (Grammar.IsToken68Char(text[at]) || text[at] == Grammar.Hole))
        {
            at++;
        }

        while (at > start && at < text.Length && text[at] == '=')
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// The offset behind the equals signs at <paramref name="at"/>, which can be the padding of a token68, and white space.
    /// </summary>
    public static int SkipPadding(string text, int at)
    {
        int start = at;
        while (at < text.Length && text[at] == '=')
        {
            at++;
        }

        return at == start ? at : SkipWhitespace(text, at);
    }

    /// <summary>Whether that offset is the end of a list element: a comma or the end of the value.</summary>
    public static bool IsElementEnd(string text, int at) => at >= text.Length || text[at] == ',';

    /// <summary>Whether a parameter begins at <paramref name="at"/>: a token, white space and an equals sign.</summary>
    public static bool IsParameter(string text, int at)
    {
        int end = Token(text, at);
        int next = SkipWhitespace(text, end);
        return end > at && next < text.Length && text[next] == '=';
    }

    /// <summary>Whether a challenge with a parameter begins at <paramref name="at"/>: a token, white space and a parameter.</summary>
    public static bool IsChallenge(string text, int at)
    {
        int end = Token(text, at);
        int next = SkipWhitespace(text, end);
        return end > at && next > end && IsParameter(text, next);
    }

    /// <summary>
    /// The offset behind the words at <paramref name="at"/>: it stops before a comma, a double quote, a semicolon, a hole, a control
    /// character, a parameter and a challenge of a known scheme.
    /// </summary>
    public static int Prose(string text, int at)
    {
        int end = at;
        while (true)
        {
            end = Word(text, end);
            int next = SkipWhitespace(text, end);
            if (
                next == end
                || IsElementEnd(text, next)
                || IsWordEnd(text[next])
                || IsParameter(text, next)
                || (IsChallenge(text, next) && AuthSchemeRegistry.IsKnown(text, ValueSpan.Between(next, Token(text, next))))
            )
            {
                return end;
            }

            end = next;
        }
    }

    /// <summary>The offset behind the characters at <paramref name="at"/> that no white space or separator interrupts.</summary>
    public static int Word(string text, int at)
    {
        while (at < text.Length && !Grammar.IsWhitespace(text[at]) && text[at] != ',' && !IsWordEnd(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// Where a quoted-string that another one swallowed begins to be a parameter: the offset of the comma in <c>"api, error="</c>, whose
    /// first quote lacks its partner. Negative where the text before <paramref name="closing"/> has no such form.
    /// </summary>
    public static int SwallowedFrom(string text, int opening, int closing)
    {
        int at = BackOverWhitespace(text, opening, closing);
        if (at <= opening + 1 || text[at - 1] != '=')
        {
            return -1;
        }

        int nameEnd = BackOverWhitespace(text, opening, at - 1);
        int name = nameEnd;
        while (name > opening + 1 && Grammar.IsTokenChar(text[name - 1]))
        {
            name--;
        }

        int comma = BackOverWhitespace(text, opening, name) - 1;
        return name < nameEnd && comma > opening && text[comma] == ',' ? comma : -1;
    }

    /// <summary>The offset of a quote at or behind <paramref name="at"/> that ends a list element; negative where there is none.</summary>
    public static int ClosingQuote(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '"' && IsElementEnd(text, SkipWhitespace(text, at + 1)))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a character ends a word of prose: a double quote, a semicolon, a hole or a control character.</summary>
    public static bool IsWordEnd(char c) => c is '"' or ';' or Grammar.Hole || Grammar.IsControl(c);

    private static int BackOverWhitespace(string text, int opening, int at)
    {
        while (at > opening + 1 && Grammar.IsWhitespace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
