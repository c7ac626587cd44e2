using CsCheck;
using Unauthorized.Analyzers.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Http;

/// <summary>The parser against the grammar: what was built from it, and what another recogniser says of values that went wrong.</summary>
public sealed class ChallengePropertyTests
{
    private const int Values = 100_000;
    private const int Skeletons = 30_000;

    // What some hole could contain; the text that was really there is tried as well.
    private static readonly string[] Contents =
    [
        "", " ", ",", "=", "\"", "a", "a b", "a=b", "a=\"b\"", ", a=\"b\", ", "\"a\"", "\", b=\"", "a\", b=\"c", "a\"", "\"a", "=\"a\"", "Basic a=b, ", "Basic", "Basic ",
        "a, b", "a=", "= b", ",a=", "\",", "\", ", ", \"", "/", "a/b==", "=a,", "a=b,c", "\"\"", "a=\"", " a=\"", ",a=\"", "Basic a=\"", "\",a=", "\\", "\\\"",
    ];

    [Fact]
    public void What_was_built_from_the_grammar_parses_to_what_it_was_built_of() =>
        GeneratedValue.ForRecipients.Sample(value =>
        {
            (var tokens, List<ChallengeError> errors) = Read(value.Text);
            return tokens.SequenceEqual(value.Tokens)
                && errors.TrueForAll(error => !error.IsGrammar)
                && ChallengeList.Parse(value.Text).Errors.Any(error => error.Kind is ChallengeErrorKind.RepeatedParameter) == value.HasRepeatedParameter;
        }, iter: Values);

    [Fact]
    public void What_a_sender_may_send_has_no_errors() =>
        GeneratedValue.FromSenders.Sample(
            value => ChallengeList.Parse(value.Text).Errors.All(error => error.Kind is ChallengeErrorKind.RepeatedParameter or ChallengeErrorKind.WrongQuotes),
            iter: Values);

    [Fact]
    public void What_went_wrong_is_judged_as_the_recogniser_judges_it() =>
        Gen.Select(GeneratedValue.ForRecipients, GeneratedValue.Slips).Select(t => t.Item2(t.Item1.Text)).Where(text => text.Length <= Abnf.Longest).Sample(text =>
        {
            (var tokens, List<ChallengeError> errors) = Read(text);
            string verdicts = $"{errors.TrueForAll(error => !error.IsGrammar)} {ChallengeAutomaton.Accepts(text)} {errors.TrueForAll(error => MayBeSent(text, error))}";
            bool isAccepted = Abnf.RecipientAccepts(text);
            string expected = $"{isAccepted} {isAccepted} {Abnf.SenderMaySend(text)}";
            return verdicts == expected && IsInOrder(tokens, text.Length) && errors.TrueForAll(error => error.Span.Start >= 0 && error.Span.Length > 0 && error.Span.End <= text.Length)
                ? true
                : throw new InvalidOperationException($"{text}: expected {expected}, was {verdicts}; {string.Join(", ", tokens)}; {string.Join(", ", errors)}");
        }, iter: Values);

    [Fact]
    public void A_hole_punched_into_a_right_value_makes_no_error() =>
        Gen.Select(GeneratedValue.FromSenders, Gen.Int[0, 9999], Gen.Int[0, 9999]).Where(t => Right(t.Item1)).Sample(
            t => HasNone(Punch(t.Item1.Text, t.Item2, t.Item3, out string removed), removed), iter: Skeletons);

    [Fact]
    public void Holes_punched_into_the_tokens_of_a_right_value_make_no_error() =>
        Gen.Select(GeneratedValue.FromSenders, Gen.Int[0, 9].Array[24]).Where(t => Right(t.Item1)).Sample(t => HasNone(PunchTokens(t.Item1, t.Item2)), iter: Skeletons);

    [Fact]
    public void No_content_of_a_hole_cures_an_error_that_is_reported() =>
        Gen.Select(GeneratedValue.ForRecipients, GeneratedValue.Slips, Gen.Int[0, 9999], Gen.Int[0, 9999]).Sample(t =>
        {
            string text = t.Item2(t.Item1.Text);
            string skeleton = Punch(text, t.Item3, t.Item4, out string removed);
            if (ChallengeList.Parse(skeleton).Errors.All(error => IsForeseen(error, removed)))
            {
                return true;
            }

            foreach (string content in Contents.Append(removed))
            {
                if (ChallengeList.Parse(skeleton.Replace(Grammar.Hole.ToString(), content, StringComparison.Ordinal)).Errors.IsEmpty)
                {
                    throw new InvalidOperationException($"{skeleton.Replace(Grammar.Hole, '\u2588')} is right with {content}, but {string.Join(", ", ChallengeList.Parse(skeleton).Errors)}");
                }
            }

            return true;
        }, iter: Skeletons);

    [Fact]
    public void Any_text_at_all_is_read_without_an_exception() =>
        Gen.Char["aB0 \t,=\"\\'/;:\r\n\0\u007F\u00E9\u201D\uD800\uFFFF"].Array[0, 40].Select(c => new string(c)).Sample(text =>
        {
            ChallengeList list = ChallengeList.Parse(text);
            return list.Errors.All(error => error.Span.End <= text.Length) && list.Challenges.All(challenge => challenge.Span.End <= text.Length);
        }, iter: Skeletons);

    private static bool Right(GeneratedValue value) => ChallengeList.Parse(value.Text).Errors.IsEmpty;

    private static bool HasNone(string skeleton, string removed = "") => ChallengeList.Parse(skeleton).Errors is { IsEmpty: false } errors && !errors.All(error => IsForeseen(error, removed))
        ? throw new InvalidOperationException($"{skeleton.Replace(Grammar.Hole, '\u2588')}: {string.Join(", ", errors)}")
        : true;

    // A hole in quotes is taken for text, single quotes too: not foreseen is one that closes the string and begins another challenge.
    private static bool IsForeseen(ChallengeError error, string removed) =>
        error.Kind is ChallengeErrorKind.WrongQuotes || (error.Kind is ChallengeErrorKind.RepeatedParameter && removed.Contains('"', StringComparison.Ordinal));

    // The rest of the kinds break no rule of the grammar; they are mistakes all the same.
    private static bool MayBeSent(string text, ChallengeError error) =>
        error.Kind is ChallengeErrorKind.NonAscii || (error.Kind is ChallengeErrorKind.WrongQuotes && !error.IsGrammar && !IsRealm(text, error.Span.Start));

    private static bool IsRealm(string text, int value) =>
        text[..value] is var before && before.EndsWith("realm=", StringComparison.OrdinalIgnoreCase) && (before.Length == 6 || before[^7] is ' ' or ',' or '\t' or ';');

    private static string Punch(string text, int at, int to, out string removed)
    {
        (int first, int last) = at <= to ? (at, to) : (to, at);
        (first, last) = (first * (text.Length + 1) / 10000, last * (text.Length + 1) / 10000);
        removed = text[first..last];
        return text[..first] + Grammar.Hole + text[last..];
    }

    // In a quoted-string the quotes stay, as they do in an interpolated string.
    private static string PunchTokens(GeneratedValue value, int[] choices)
    {
        string text = value.Text;
        for (int i = value.Tokens.Count - 1; i >= 0; i--)
        {
            (ChallengeTokenKind kind, int start, int length) = value.Tokens[i];
            if (choices[i % choices.Length] < 5)
            {
                (int from, int to) = kind is ChallengeTokenKind.QuotedString ? (start + 1, start + length - 1) : (start, start + length);
                text = text[..from] + Grammar.Hole + text[to..];
            }
        }

        return text;
    }

    private static bool IsInOrder(List<(ChallengeTokenKind Kind, int Start, int Length)> tokens, int length)
    {
        int end = 0;
        foreach ((_, int start, int count) in tokens)
        {
            if (start < end || count <= 0)
            {
                return false;
            }

            end = start + count;
        }

        return end <= length;
    }

    private static (List<(ChallengeTokenKind Kind, int Start, int Length)> Tokens, List<ChallengeError> Errors) Read(string text)
    {
        List<(ChallengeTokenKind, int, int)> tokens = [];
        ChallengeReader reader = new(text);
        while (reader.Read())
        {
            tokens.Add((reader.Token.Kind, reader.Token.Span.Start, reader.Token.Span.Length));
        }

        return (tokens, reader.Errors ?? []);
    }
}
