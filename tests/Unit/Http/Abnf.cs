namespace Unauthorized.Analyzers.Tests.Http;

/// <summary>
/// A recogniser written down from the ABNF of RFC 9110, with no thought of speed or of errors. A rule takes the set of offsets at which it
/// may begin, as bits, and gives the set at which it may end; so it needs no lookahead and shares no idea with the parser under test.
/// </summary>
internal static class Abnf
{
    /// <summary>The longest text that fits.</summary>
    public const int Longest = 126;

    private delegate UInt128 Rule(string text, UInt128 from);

    // RFC 5234, appendix B.1
    private static readonly Rule Sp = Char(c => c == ' ');
    private static readonly Rule Htab = Char(c => c == '\t');
    private static readonly Rule Vchar = Char(c => c is >= '\x21' and <= '\x7E');
    private static readonly Rule Nothing = (_, from) => from;

    // RFC 9110 section 5.5: obs-text = %x80-FF; every other character is taken for the bytes that an encoding makes of it
    private static readonly Rule ObsText = Char(c => c >= '\x80');

    // RFC 9110 section 5.6.3: OWS = *( SP / HTAB ), BWS = OWS
    private static readonly Rule Ows = Star(Alt(Sp, Htab));

    // RFC 9110 section 5.6.2
    private static readonly Rule Token = Plus(Char(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c)));

    // RFC 9110 section 5.6.4
    private static readonly Rule QdText = Alt(Htab, Sp, Char(c => c == '\x21'), Char(c => c is >= '\x23' and <= '\x5B'), Char(c => c is >= '\x5D' and <= '\x7E'), ObsText);
    private static readonly Rule QuotedPair = Seq(Is('\\'), Alt(Htab, Sp, Vchar, ObsText));
    private static readonly Rule QuotedString = Seq(Is('"'), Star(Alt(QdText, QuotedPair)), Is('"'));

    // RFC 9110 section 11.2
    private static readonly Rule Token68 = Seq(Plus(Char(c => char.IsAsciiLetterOrDigit(c) || "-._~+/".Contains(c))), Star(Is('=')));
    private static readonly Rule AuthParam = Seq(Token, Ows, Is('='), Ows, Alt(Token, QuotedString));

    // RFC 9110 section 11.3
    private static readonly Rule Challenge = Seq(Token, Opt(Seq(Plus(Sp), Alt(Token68, List(AuthParam)))));

    // RFC 9110 section 11.6.1, in a field line (section 5.5)
    private static readonly Rule Recipient = Seq(Ows, List(Challenge), Ows);

    // What senders must make of it: no BWS (5.6.3), no empty elements (5.6.1.1), a quoted realm (11.5)
    private static readonly Rule SentParam = Alt(Seq(Realm, Is('='), QuotedString), Seq(NotRealm, Is('='), Alt(Token, QuotedString)));
    private static readonly Rule SentChallenge = Seq(Token, Opt(Seq(Plus(Sp), Alt(Token68, SentList(SentParam)))));
    private static readonly Rule Sender = Seq(Ows, SentList(SentChallenge), Ows);

    /// <summary>Whether recipients must accept the field value.</summary>
    public static bool RecipientAccepts(string text) => Matches(Recipient, text);

    /// <summary>Whether a sender may generate it.</summary>
    public static bool SenderMaySend(string text) => Matches(Sender, text);

    private static bool Matches(Rule rule, string text) =>
        text.Length <= Longest ? (rule(text, UInt128.One) >> text.Length & UInt128.One) != 0 : throw new ArgumentException("too long", nameof(text));

    // section 5.6.1.2: #element => [ element ] *( OWS "," OWS [ element ] )
    private static Rule List(Rule element) => Seq(Opt(element), Star(Seq(Ows, Is(','), Ows, Opt(element))));

    // section 5.6.1.1: #element => [ 1#element ], 1#element => element *( OWS "," OWS element )
    private static Rule SentList(Rule element) => Opt(Seq(element, Star(Seq(Ows, Is(','), Ows, element))));

    private static Rule Is(char expected) => Char(c => c == expected);

    private static Rule Char(Func<char, bool> isAllowed) => (text, from) =>
    {
        UInt128 to = 0;
        for (UInt128 rest = from; rest != 0; rest &= rest - 1)
        {
            int i = (int)UInt128.TrailingZeroCount(rest);
            if (i < text.Length && isAllowed(text[i]))
            {
                to |= UInt128.One << (i + 1);
            }
        }

        return to;
    };

    private static Rule Seq(params Rule[] rules) => (text, from) =>
    {
        foreach (Rule rule in rules)
        {
            from = from == 0 ? from : rule(text, from);
        }

        return from;
    };

    private static Rule Alt(params Rule[] rules) => (text, from) =>
    {
        UInt128 to = 0;
        foreach (Rule rule in rules)
        {
            to |= rule(text, from);
        }

        return to;
    };

    private static Rule Opt(Rule rule) => Alt(Nothing, rule);

    private static Rule Star(Rule rule) => (text, from) =>
    {
        UInt128 all = from;
        for (UInt128 fresh = from; fresh != 0;)
        {
            fresh = rule(text, fresh) & ~all;
            all |= fresh;
        }

        return all;
    };

    private static Rule Plus(Rule rule) => Seq(rule, Star(rule));

    private static UInt128 Realm(string text, UInt128 from) => Names(text, from, isRealm: true);

    private static UInt128 NotRealm(string text, UInt128 from) => Names(text, from, isRealm: false);

    private static UInt128 Names(string text, UInt128 from, bool isRealm)
    {
        UInt128 to = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if ((from >> i & UInt128.One) == 0)
            {
                continue;
            }

            UInt128 ends = Token(text, UInt128.One << i);
            for (int end = i + 1; end <= text.Length; end++)
            {
                if ((ends >> end & UInt128.One) != 0 && text[i..end].Equals("realm", StringComparison.OrdinalIgnoreCase) == isRealm)
                {
                    to |= UInt128.One << end;
                }
            }
        }

        return to;
    }
}
