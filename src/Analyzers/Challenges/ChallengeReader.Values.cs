namespace Unauthorized.Analyzers.Challenges;

// How values of parameters are read: tokens, quoted-strings, and what people write in their place.
internal ref partial struct ChallengeReader
{
    // The typographic marks of Scanner.WrongQuotes: each of them closes any other.
    private static readonly char[] TypographicMarks = Scanner.WrongQuotes.Substring(2).ToCharArray();

    private readonly bool HasEqualsLeftOut(int at) => at < _text.Length && _text[at] is '"' or ':';

    private bool ReadValue()
    {
        int equals = Scanner.SkipWhitespace(_text, _at);
        bool isLeftOut = !IsAt(equals, '=');
        int start = Scanner.SkipWhitespace(_text, IsAt(equals, '=') || IsAt(equals, ':') ? equals + 1 : equals);
        if (isLeftOut)
        {
            Report(ChallengeErrorKind.MissingEquals, IsAt(equals, ':') ? new ValueSpan(equals, 1) : _name, equals + 1);
        }

        bool isMissing = Scanner.IsElementEnd(_text, start);
        if (isMissing || Grammar.IsControl(_text[start]))
        {
            if (isMissing && !isLeftOut)
            {
                Report(ChallengeErrorKind.MissingValue, new ValueSpan(equals, 1), start + 1);
            }

            _at = start;
            _mode = Mode.Separator;
            return false;
        }

        if (!isLeftOut && start - _at > 1)
        {
            // behind the first name of a challenge, "a= " can also be a token68
            Report(ChallengeErrorKind.WhitespaceAroundEquals, ValueSpan.Between(_at, start), equals > _at ? start : start + 1);
        }

        char first = _text[start];
        int mark = Scanner.WrongQuotes.IndexOf(first);
        return first == '"' ? ReadQuotedString(start) : (mark >= 0 && ReadWronglyQuoted(start, mark)) || ReadToken(start);
    }

    private bool ReadWronglyQuoted(int start, int mark)
    {
        int end = Scanner.Token(_text, start);
        int next = Scanner.SkipWhitespace(_text, end);
        bool isToken = end > start && Scanner.IsElementEnd(_text, next);
        if (isToken && (end - start < 2 || _text[end - 1] != _text[start]))
        {
            return false; // ' and ` are token characters: 'abc is a legal value
        }

        if (!isToken)
        {
            int closing = FindClosingMark(start, mark);
            if (closing < 0 && next > end && end > start && Scanner.IsParameter(_text, next))
            {
                return false; // only the comma is missing
            }

            end = closing < 0 ? Scanner.Prose(_text, start) : closing + 1;
        }

        Report(ChallengeErrorKind.WrongQuotes, ValueSpan.Between(start, end), next + 1, isGrammar: !isToken);
        return Found(ChallengeTokenKind.Token, ValueSpan.Between(start, end), Mode.Separator);
    }

    // ' and ` close themselves, the typographic marks close each other. A mark that is missing once is not looked for again.
    private int FindClosingMark(int start, int mark)
    {
        bool isAscii = mark < 2;
        int bit = isAscii ? 1 << mark : 4;
        if ((_missingMarks & bit) != 0)
        {
            return -1;
        }

        int closing = isAscii ? _text.IndexOf(_text[start], start + 1) : _text.IndexOfAny(TypographicMarks, start + 1);
        _missingMarks |= closing < 0 ? bit : 0;
        return closing >= 0 && ClosesValue(start, closing) ? closing : -1;
    }

    // An apostrophe further on need not be the partner: it may belong to another parameter or stand inside a word.
    private readonly bool ClosesValue(int start, int closing)
    {
        int next = Scanner.SkipWhitespace(_text, closing + 1);
        return _text.IndexOf('"', start, closing - start) < 0
            && (
                Scanner.IsElementEnd(_text, next)
                || _text[next] is ';' or Grammar.Hole
                || (next > closing + 1 && (Scanner.IsParameter(_text, next) || Scanner.IsChallenge(_text, next)))
            );
    }

    private bool ReadToken(int start)
    {
        int end = Scanner.Token(_text, start);
        int next = Scanner.SkipWhitespace(_text, end);
        if (IsAt(end, '"'))
        {
            end = Scanner.Word(_text, end + 1);
            Report(ChallengeErrorKind.UnbalancedQuote, ValueSpan.Between(start, end), end);
        }
        else if (end == start || (next == end && next < _text.Length && !IsSeparatorOrControl(next)))
        {
            end = Scanner.Prose(_text, end);
            end = end == start ? start + 1 : end;
            Report(ChallengeErrorKind.ValueNeedsQuotes, ValueSpan.Between(start, end), Scanner.SkipPadding(_text, next) + 1);
        }
        else if (
            next < _text.Length
            && next > end
            && !Scanner.IsWordEnd(_text[next])
            && Scanner.Prose(_text, start) is var words
            && words > end
        )
        {
            end = words;
            Report(ChallengeErrorKind.ValueNeedsQuotes, ValueSpan.Between(start, end), next + 1);
        }
        else if (_name.Is(_text, "realm") && _text[start] != Grammar.Hole)
        {
            Report(ChallengeErrorKind.UnquotedRealm, ValueSpan.Between(start, end), start + 1);
        }

        return Found(ChallengeTokenKind.Token, ValueSpan.Between(start, end), Mode.Separator);
    }

    private readonly bool IsSeparatorOrControl(int at) => _text[at] is ',' or ';' || Grammar.IsControl(_text[at]);

    private bool ReadQuotedString(int opening)
    {
        int at = opening + 1;
        bool hasHole = false;
        while (at < _text.Length && _text[at] != '"')
        {
            char c = _text[at];
            hasHole |= c == Grammar.Hole;
            if (Grammar.IsControl(c) || Grammar.IsNonAscii(c))
            {
                at = ReportRun(at);
                continue;
            }

            at += c == '\\' && at + 1 < _text.Length && !Grammar.IsControl(_text[at + 1]) ? 2 : 1;
        }

        int end = at < _text.Length ? at + 1 : _text.Length;
        bool isOpen = at >= _text.Length;
        if (hasHole)
        {
            // what is in the hole may close the string
        }
        else if (isOpen)
        {
            Report(ChallengeErrorKind.UnbalancedQuote, ValueSpan.Between(opening, end), _text.Length + 1);
        }
        else if (IsDirectlyFollowed(end) && Scanner.SwallowedFrom(_text, opening, at) is >= 0 and var comma)
        {
            Report(ChallengeErrorKind.UnbalancedQuote, ValueSpan.Between(opening, comma), end + 1);
            end = comma;
        }
        else if (IsDirectlyFollowed(end) && !Scanner.IsParameter(_text, end) && FindClosingQuote(end) is >= 0 and var closing)
        {
            Report(ChallengeErrorKind.UnescapedQuote, ValueSpan.Between(opening, closing + 1), end + 1);
            end = closing + 1;
        }

        return Found(ChallengeTokenKind.QuotedString, ValueSpan.Between(opening, end), Mode.Separator);
    }

    private readonly bool IsDirectlyFollowed(int end) =>
        end < _text.Length && !Grammar.IsWhitespace(_text[end]) && !IsSeparatorOrControl(end) && _text[end] != Grammar.Hole;

    // Once there is no closing quote ahead there is none further on: this keeps the reading linear.
    private int FindClosingQuote(int at)
    {
        int closing = _noClosingQuoteAhead ? -1 : Scanner.ClosingQuote(_text, at);
        _noClosingQuoteAhead = closing < 0;
        return closing;
    }
}
