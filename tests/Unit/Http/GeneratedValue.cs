using System.Text;
using CsCheck;
using Unauthorized.Analyzers.Challenges;

namespace Unauthorized.Analyzers.Tests.Http;

/// <summary>A field value that was built from the grammar, with the tokens that it was built of.</summary>
internal sealed class GeneratedValue
{
    private const string TokenChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~";

    private readonly StringBuilder _text = new();

    private GeneratedValue()
    {
    }

    /// <summary>The value.</summary>
    public string Text => _text.ToString();

    /// <summary>Its tokens in their order.</summary>
    public List<(ChallengeTokenKind Kind, int Start, int Length)> Tokens { get; } = [];

    /// <summary>Whether some challenge has a parameter twice.</summary>
    public bool HasRepeatedParameter { get; private set; }

    /// <summary>Values as recipients must accept them: white space around equals signs, empty elements, a realm that is a token.</summary>
    public static Gen<GeneratedValue> ForRecipients { get; } = Values(isStrict: false);

    /// <summary>Values as senders must write them.</summary>
    public static Gen<GeneratedValue> FromSenders { get; } = Values(isStrict: true);

    /// <summary>Slips of the keyboard, at places that are fractions of the length.</summary>
    public static Gen<Func<string, string>> Slips { get; } =
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Char[",= \"'\\;:\t/a(\r\u00E9\u201C=\","]).Array[1, 3].Select<(int Kind, int At, int To, char C)[], Func<string, string>>(slips => text =>
        {
            foreach ((int kind, int at, int to, char c) in slips)
            {
                text = Slip(text, kind, at * text.Length / 10000, to * text.Length / 10000, c);
            }

            return text;
        });

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Slip(string text, int kind, int at, int to, char c)
    {
        if (text.Length == 0)
        {
            return c.ToString();
        }

        (int first, int last) = at <= to ? (at, to) : (to, at);
        int quote = text.IndexOf('"', at);
        return kind switch
        {
            0 => text.Insert(at, c.ToString()),
            1 => text.Remove(at, 1),
            2 => text.Remove(at, 1).Insert(at, c.ToString()),
            3 when text.Length + last - first < 100 => text.Insert(last, text[first..last]),
            4 => text.Remove(first, last - first),
            5 when quote >= 0 => text.Remove(quote, 1),
            6 when text.IndexOf(',', at) is >= 0 and var comma => text.Remove(comma, 1),
            7 => text.Replace('"', '\''),
            _ => text[..at],
        };
    }

    private static Gen<GeneratedValue> Values(bool isStrict)
    {
        Gen<string> token = Gen.Char[TokenChars].Array[1, 6].Select(c => new string(c));
        Gen<string> name = Gen.Frequency((3, token), (2, Gen.OneOf(Gen.Const("realm"), Gen.Const("error"), Gen.Const("scope"), Gen.Const("Realm"))));
        Gen<string> ows = Gen.Frequency((6, Gen.Const(string.Empty)), (3, Gen.Const(" ")), (1, Gen.Char[" \t"].Array[1, 3].Select(c => new string(c))));
        Gen<string> bws = isStrict ? Gen.Const(string.Empty) : Gen.Frequency((8, Gen.Const(string.Empty)), (1, ows));
        Gen<string> quotedPart = Gen.Frequency(
            (12, Gen.Char[" !#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[]^_`abcxyz{|}~\t"].Select(c => c.ToString())),
            (1, Gen.Char["\"\\ a\t"].Select(c => "\\" + c)),
            (1, isStrict ? Gen.Const("e") : Gen.Const("\u00E9")));
        Gen<string> quoted = quotedPart.Array[0, 8].Select(parts => "\"" + string.Concat(parts) + "\"");
        Gen<string> value = Gen.Frequency((2, quoted), (1, token));
        Gen<string> token68 = Gen.Select(Gen.Char["abcxyzABCXYZ019-._~+/"].Array[1, 8], Gen.Int[0, 2], (c, padding) => new string(c) + new string('=', padding));
        Gen<string> comma = isStrict
            ? Gen.Select(ows, ows, (a, b) => a + "," + b)
            : Gen.Frequency((8, Gen.Select(ows, ows, (a, b) => a + "," + b)), (1, Gen.Select(ows, ows, ows, (a, b, c) => a + "," + b + "," + c)));

        var parameter = Gen.Select(name, bws, bws, value, quoted, (n, before, after, v, q) => (Name: n, Before: before, After: after, Value: isStrict && n.Equals("realm", StringComparison.OrdinalIgnoreCase) ? q : v));
        var parameters = Gen.Select(parameter, comma).Array[0, 4];
        var body = Gen.Select(Gen.Int[0, 5], token68, parameters, Gen.Int[1, 2], Gen.Bool);
        var challenge = Gen.Select(token, body, comma);
        return Gen.Select(challenge.Array[1, 3], ows, ows, Gen.Bool).Select(all =>
        {
            (var challenges, string before, string after, bool hasEmptyEnds) = all;
            GeneratedValue made = new();
            made._text.Append(before);
            if (hasEmptyEnds && !isStrict)
            {
                made._text.Append(", ,");
            }

            for (int i = 0; i < challenges.Length; i++)
            {
                (string scheme, var (kind, base64, list, spaces, startsEmpty), string separator) = challenges[i];
                made.Add(ChallengeTokenKind.Scheme, scheme);
                if (kind == 0)
                {
                    made._text.Append(' ', spaces);
                    made.Add(ChallengeTokenKind.Token68, base64);
                }
                else if (list.Length > 0)
                {
                    made._text.Append(' ', spaces).Append(startsEmpty && !isStrict && kind == 1 ? "," : string.Empty);
                    made.AddParameters(list);
                }

                made._text.Append(i < challenges.Length - 1 ? separator : after);
            }

            return made;
        }).Where(made => made._text.Length <= Abnf.Longest);
    }

    private void AddParameters(((string Name, string Before, string After, string Value) Parameter, string Comma)[] list)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < list.Length; i++)
        {
            (var (name, before, after, value), string comma) = list[i];
            HasRepeatedParameter |= !names.Add(name);
            Add(ChallengeTokenKind.Name, name);
            _text.Append(before).Append('=').Append(after);
            Add(value[0] == '"' ? ChallengeTokenKind.QuotedString : ChallengeTokenKind.Token, value);
            _text.Append(i < list.Length - 1 ? comma : string.Empty);
        }
    }

    private void Add(ChallengeTokenKind kind, string token)
    {
        Tokens.Add((kind, _text.Length, token.Length));
        _text.Append(token);
    }
}
