using System;
using System.Collections.Generic;

namespace Unauthorized.Analyzers.Challenges;

/// <summary>
/// Reads the tokens of a whole <c>WWW-Authenticate</c> field value, a list of challenges (RFC 9110 §11.6.1), one by one. It accepts what
/// recipients must accept, notes what the grammar or the rules for senders forbid, and goes on behind an error, so that one value can
/// have several. It makes one pass, never throws, and allocates only for errors. Holes (<see cref="Grammar.Hole"/>) are read as
/// well-meant text; <see cref="ErrorFilter"/> drops the errors that some other text would cure.
/// </summary>
internal ref partial struct ChallengeReader(string text)
{
    private enum Mode
    {
        Element,
        AfterScheme,
        AfterSchemeSpace,
        Value,
        Separator,
        End,
    }

    // What came before an element decides whether it can be a parameter.
    private enum Before
    {
        Nothing,
        BareScheme,
        SchemeAndSpace,
        Token68,
        Parameters,
    }

    private readonly string _text = text;
    private List<ChallengeError>? _errors;
    private Mode _mode;
    private Before _before;
    private int _at;
    private int _comma = -1;
    private ValueSpan _name;
    private bool _isRecovering;
    private bool _noQuoteAhead;
    private bool _noClosingQuoteAhead;
    private int _missingMarks;

    /// <summary>The token that <see cref="Read"/> came to.</summary>
    public ChallengeToken Token { get; private set; }

    /// <summary>The errors so far, in no order; null where there are none.</summary>
    public readonly List<ChallengeError>? Errors => _errors;

    /// <summary>Goes on to the next token; false at the end.</summary>
    public bool Read()
    {
        while (_mode != Mode.End)
        {
            bool found = _mode switch
            {
                Mode.Element => ReadElement(),
                Mode.AfterScheme => ReadAfterScheme(),
                Mode.AfterSchemeSpace => ReadAfterSchemeSpace(),
                Mode.Value => ReadValue(),
                _ => ReadSeparator(),
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsAt(int at, char c) => at < _text.Length && _text[at] == c;

    private bool ReadElement()
    {
        SkipEmptyElements();
        if (_at == _text.Length)
        {
            _mode = Mode.End;
            return false;
        }

        int end = Scanner.Token(_text, _at);
        if (end == _at)
        {
            return SkipUnexpected();
        }

        if (IsAt(end, ':') && ValueSpan.Between(_at, end).Is(_text, "WWW-Authenticate"))
        {
            Report(ChallengeErrorKind.UnexpectedText, ValueSpan.Between(_at, end + 1), end + 1); // the name of the header in its value
            _at = end + 1;
            return false;
        }

        int next = Scanner.SkipWhitespace(_text, end);
        if (IsAt(next, '=') || (_before is Before.Parameters && HasEqualsLeftOut(next)))
        {
            CheckParameterIsAllowed(ValueSpan.Between(_at, end), next + 1);
            return FoundName(end);
        }

        ValueSpan span = ValueSpan.Between(_at, end);
        bool isUnknown = span.HasHole(_text) && (_before is not Before.Nothing || Scanner.IsElementEnd(_text, next));
        _isRecovering |= isUnknown; // the hole may have brought the comma
        _before = isUnknown ? Before.Parameters : Before.BareScheme;
        return Found(
            isUnknown ? ChallengeTokenKind.Unknown : ChallengeTokenKind.Scheme,
            span,
            isUnknown ? Mode.Separator : Mode.AfterScheme
        );
    }

    private void SkipEmptyElements()
    {
        int first = -1;
        int last = -1;
        while (true)
        {
            _at = Scanner.SkipWhitespace(_text, _at);
            if (!IsAt(_at, ','))
            {
                break;
            }

            first = first < 0 ? _at : first;
            last = _at++;
        }

        if (_at == _text.Length && _comma >= 0 && first < 0)
        {
            first = last = _comma;
        }

        if (first >= 0)
        {
            Report(ChallengeErrorKind.EmptyElement, ValueSpan.Between(first, last + 1), _at == _text.Length ? _at + 1 : _at);
        }
    }

    private void CheckParameterIsAllowed(ValueSpan name, int decidedAt)
    {
        switch (_before)
        {
            case var _ when name.HasHole(_text):
                break; // the hole may hold a scheme, or a comma and a scheme
            case Before.Nothing:
                Report(ChallengeErrorKind.MissingScheme, name, decidedAt);
                break;
            case Before.BareScheme:
                Report(ChallengeErrorKind.CommaAfterScheme, new ValueSpan(_comma, 1), decidedAt);
                break;
            case Before.SchemeAndSpace:
                Report(ChallengeErrorKind.EmptyElement, new ValueSpan(_comma, 1), decidedAt);
                break;
            case Before.Token68:
                Report(ChallengeErrorKind.Token68WithParameters, name, decidedAt);
                break;
        }

        _before = Before.Parameters;
    }

    private bool ReadAfterScheme()
    {
        int next = Scanner.SkipWhitespace(_text, _at);
        if (Scanner.IsElementEnd(_text, next))
        {
            _before = IsAt(_at, ' ') ? Before.SchemeAndSpace : Before.BareScheme;
            _mode = Mode.Separator;
            return false;
        }

        int tab = next > _at ? _text.IndexOf('\t', _at, next - _at) : -1;
        if (tab >= 0)
        {
            Report(ChallengeErrorKind.InvalidCharacter, new ValueSpan(tab, 1), next + 1); // only spaces may follow a scheme
        }

        bool isSeparated = next > _at;
        _at = next;
        _mode = Mode.AfterSchemeSpace;
        return !isSeparated && SkipUnexpected();
    }

    private bool ReadAfterSchemeSpace()
    {
        _at = Scanner.SkipWhitespace(_text, _at);
        if (Scanner.IsElementEnd(_text, _at))
        {
            _before = Before.SchemeAndSpace;
            _mode = Mode.Separator;
            return false;
        }

        int end = Scanner.Token68(_text, _at);
        int next = Scanner.SkipWhitespace(_text, end);
        if (end > _at && Scanner.IsElementEnd(_text, next))
        {
            ValueSpan span = ValueSpan.Between(_at, end);
            bool isUnknown = span.HasHole(_text);
            _before = isUnknown ? Before.Parameters : Before.Token68;
            return Found(isUnknown ? ChallengeTokenKind.Unknown : ChallengeTokenKind.Token68, span, Mode.Separator);
        }

        _before = Before.Parameters;
        int decidedAt = next + 1;
        int words = end;
        end = Scanner.Token(_text, _at);
        next = Scanner.SkipWhitespace(_text, end);
        if (end > _at && (IsAt(next, '=') || HasEqualsLeftOut(next)))
        {
            return FoundName(end);
        }

        return words == _at && end == _at ? SkipUnexpected() : ReadWords(end > _at ? end : words, next, Math.Max(decidedAt, next + 1));
    }

    // A token68 is followed by nothing: here more words follow, and perhaps parameters behind them.
    private bool ReadWords(int end, int next, int decidedAt)
    {
        if (ValueSpan.Between(_at, end).HasHole(_text))
        {
            _isRecovering = true; // the hole may have brought the comma
            return Found(ChallengeTokenKind.Unknown, ValueSpan.Between(_at, end), Mode.Separator);
        }

        if (next > end && Scanner.IsParameter(_text, next))
        {
            Report(ChallengeErrorKind.Token68WithParameters, ValueSpan.Between(_at, end), decidedAt);
            return Found(ChallengeTokenKind.Token68, ValueSpan.Between(_at, end), Mode.AfterSchemeSpace);
        }

        int words = Scanner.Prose(_text, _at);
        Report(ChallengeErrorKind.UnexpectedText, ValueSpan.Between(_at, words), decidedAt);
        _at = words;
        _isRecovering = true;
        _mode = Mode.Separator;
        return false;
    }

    private bool ReadSeparator()
    {
        int next = Scanner.SkipWhitespace(_text, _at);
        if (next == _text.Length)
        {
            _mode = Mode.End;
            return false;
        }

        _at = next;
        switch (_text[next])
        {
            case ',':
                _comma = next;
                _at = next + 1;
                break;
            case ';':
                Report(ChallengeErrorKind.WrongSeparator, new ValueSpan(next, 1), next + 1);
                _before = Before.Parameters;
                _comma = -1;
                _at = next + 1;
                break;
            case Grammar.Hole:
                _comma = -1;
                _before = Before.Parameters;
                break;
            case var c when Grammar.IsTokenChar(c):
                return ReadWithoutComma(next);
            default:
                return SkipUnexpected();
        }

        _isRecovering = false;
        _mode = Mode.Element;
        return false;
    }

    private bool ReadWithoutComma(int next)
    {
        bool isElement =
            Scanner.IsParameter(_text, next)
            || Scanner.IsChallenge(_text, next)
            || HasEqualsLeftOut(Scanner.SkipWhitespace(_text, Scanner.Token(_text, next)));
        int end = isElement ? Scanner.Token(_text, next) : Scanner.Prose(_text, next);
        if (!_isRecovering)
        {
            Report(isElement ? ChallengeErrorKind.MissingComma : ChallengeErrorKind.UnexpectedText, ValueSpan.Between(next, end), next + 1);
        }

        _isRecovering = !isElement;
        _comma = -1;
        _at = isElement ? next : end;
        _before = Before.Parameters;
        _mode = isElement ? Mode.Element : Mode.Separator;
        return false;
    }

    private bool SkipUnexpected()
    {
        char c = _text[_at];
        int start = _at;
        if (c == '=')
        {
            _name = new ValueSpan(_at, 0);
            Report(ChallengeErrorKind.MissingName, new ValueSpan(_at, 1), _at + 1);
            _before = Before.Parameters;
            _mode = Mode.Value;
            return false;
        }

        if (c == '"')
        {
            int closing = _noQuoteAhead ? -1 : _text.IndexOf('"', _at + 1);
            _noQuoteAhead |= closing < 0;
            _at = closing < 0 ? _text.Length : closing + 1;
            Report(
                closing < 0 ? ChallengeErrorKind.UnbalancedQuote : ChallengeErrorKind.UnexpectedText,
                ValueSpan.Between(start, _at),
                start + 1
            );
        }
        else if (Grammar.IsControl(c))
        {
            _at = ReportRun(_at);
        }
        else
        {
            do
            {
                _at++;
            } while (_at < _text.Length && IsOutOfPlace(_text[_at]));

            Report(ChallengeErrorKind.InvalidCharacter, ValueSpan.Between(start, _at), start + 1);
        }

        _isRecovering = true;
        _mode = _mode is Mode.Element ? Mode.Separator : _mode;
        return false;
    }

    private static bool IsOutOfPlace(char c) =>
        !Grammar.IsWhitespace(c) && !Grammar.IsControl(c) && !Grammar.IsTokenChar(c) && c is not (',' or '=' or '"' or ';' or Grammar.Hole);

    private int ReportRun(int at)
    {
        int start = at;
        bool isControl = Grammar.IsControl(_text[at]);
        while (at < _text.Length && (isControl ? Grammar.IsControl(_text[at]) : Grammar.IsNonAscii(_text[at])))
        {
            at++;
        }

        Report(isControl ? ChallengeErrorKind.ControlCharacter : ChallengeErrorKind.NonAscii, ValueSpan.Between(start, at), start + 1);
        return at;
    }

    private bool FoundName(int end)
    {
        _name = ValueSpan.Between(_at, end);
        return Found(ChallengeTokenKind.Name, _name, Mode.Value);
    }

    private bool Found(ChallengeTokenKind kind, ValueSpan span, Mode next)
    {
        Token = new ChallengeToken(kind, span);
        _at = span.End;
        _mode = next;
        return true;
    }

    private void Report(ChallengeErrorKind kind, ValueSpan span, int decidedAt) =>
        Report(kind, span, decidedAt, kind < ChallengeErrorKind.WhitespaceAroundEquals);

    private void Report(ChallengeErrorKind kind, ValueSpan span, int decidedAt, bool isGrammar)
    {
        // nobody reads more errors than that of one value
        const int most = 64;
        if (_errors is null || _errors.Count < most)
        {
            (_errors ??= []).Add(new ChallengeError(kind, span, decidedAt, isGrammar));
        }
    }
}
