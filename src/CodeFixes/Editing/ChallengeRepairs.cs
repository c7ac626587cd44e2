using System;
using System.Collections.Generic;
using Unauthorized.Analyzers.Challenges;
using static Unauthorized.Analyzers.Challenges.ChallengeErrorKind;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>What to change in a value so that an error of its grammar is gone; pure text, no syntax.</summary>
internal static class ChallengeRepairs
{
    /// <summary>The edits for one error; empty where only a human can say what was meant.</summary>
    public static IEnumerable<ValueEdit> For(ChallengeList list, ChallengeError error)
    {
        string text = list.Text;
        (int start, int end) = (error.Span.Start, error.Span.End);
        return error.Kind switch
        {
            MissingScheme => [ValueEdit.Insert(start, Guess(list) + " ")],
            CommaAfterScheme => [new ValueEdit(error.Span, end < text.Length && text[end] == ' ' ? string.Empty : " ")],
            MissingComma => [ValueEdit.Insert(BackOverSpace(text, start), BackOverSpace(text, start) == start ? ", " : ",")],
            WrongSeparator => [new ValueEdit(error.Span, Scanner.SkipWhitespace(text, end) == text.Length ? string.Empty : ",")],
            MissingEquals => text[start] == ':'
                ? [new ValueEdit(error.Span, "=")]
                : [new ValueEdit(ValueSpan.Between(end, Scanner.SkipWhitespace(text, end)), "=")],
            MissingValue => [ValueEdit.Insert(end, "\"\"")],
            ValueNeedsQuotes or UnquotedRealm => Scanner.SkipWhitespace(text, end) is var next
            && next < text.Length
            && text[next] == Grammar.Hole
                ? []
                : Quote(text, start, end), // where a hole follows, the end of the value is unknown
            WrongQuotes => Requote(text, start, end),
            UnbalancedQuote => text[start] == '"' ? [ValueEdit.Insert(BackOverSpace(text, end), "\"")] : [ValueEdit.Insert(start, "\"")],
            UnescapedQuote => Escape(text, start + 1, end - 1),
            Token68WithParameters => end < text.Length && text[end] == ' ' && Scanner.IsParameter(text, Scanner.SkipWhitespace(text, end))
                ? [ValueEdit.Delete(start, Scanner.SkipWhitespace(text, end))]
                : [],
            UnexpectedText => Describe(list, start, end),
            InvalidCharacter => [new ValueEdit(error.Span, text[start] == '\t' ? " " : string.Empty)],
            ControlCharacter => [ValueEdit.Delete(start, end)],
            WhitespaceAroundEquals => [new ValueEdit(error.Span, "=")],
            EmptyElement => [DeleteComma(text, start, end)],
            RepeatedParameter => Drop(list, start),
            _ => [],
        };
    }

    // The parameters of OAuth say which scheme was meant; nothing else does.
    private static string Guess(ChallengeList list)
    {
        string[] oauth = ["error", "error_description", "error_uri", "scope", "resource_metadata"];
        foreach (ChallengeParameter parameter in list.Challenges[0].Parameters)
        {
            if (Array.Exists(oauth, name => parameter.Name.Is(list.Text, name)))
            {
                return "Bearer";
            }
        }

        return "YOUR-SCHEME";
    }

    private static IEnumerable<ValueEdit> Quote(string text, int start, int end)
    {
        yield return ValueEdit.Insert(start, "\"");
        foreach (ValueEdit edit in Escape(text, start, end))
        {
            yield return edit;
        }

        yield return ValueEdit.Insert(end, "\"");
    }

    private static IEnumerable<ValueEdit> Requote(string text, int start, int end)
    {
        bool isClosed = end - start > 1 && (text[end - 1] == text[start] || Scanner.WrongQuotes.IndexOf(text[end - 1]) > 1);
        yield return new ValueEdit(new ValueSpan(start, 1), "\"");
        foreach (ValueEdit edit in Escape(text, start + 1, isClosed ? end - 1 : end))
        {
            yield return edit;
        }

        yield return isClosed ? new ValueEdit(new ValueSpan(end - 1, 1), "\"") : ValueEdit.Insert(end, "\"");
    }

    private static IEnumerable<ValueEdit> Escape(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == '"' && text[i - 1] != '\\')
            {
                yield return ValueEdit.Insert(i, "\\");
            }
        }
    }

    // Prose behind Bearer was meant to describe the error; behind a parameter it is left over.
    private static IEnumerable<ValueEdit> Describe(ChallengeList list, int start, int end)
    {
        if (list.Text[end - 1] == ':')
        {
            return [ValueEdit.Delete(start, Scanner.SkipWhitespace(list.Text, end))]; // the name of the header
        }

        foreach (Challenge challenge in list.Challenges)
        {
            if (
                challenge.Scheme.Is(list.Text, "Bearer")
                && challenge.Scheme.End < start
                && Scanner.SkipWhitespace(list.Text, challenge.Scheme.End) == start
                && list.Text.IndexOfAny(['"', '\\'], start, end - start) < 0
            )
            {
                return [ValueEdit.Insert(start, "error_description=\""), ValueEdit.Insert(end, "\"")];
            }
        }

        return [];
    }

    private static ValueEdit DeleteComma(string text, int start, int end)
    {
        int behind = Scanner.SkipWhitespace(text, end);
        return behind == text.Length ? ValueEdit.Delete(BackOverSpace(text, start), behind)
            : start > 0 && text[start - 1] == ',' ? ValueEdit.Delete(start, end)
            : ValueEdit.Delete(start, behind);
    }

    private static IEnumerable<ValueEdit> Drop(ChallengeList list, int name)
    {
        foreach (Challenge challenge in list.Challenges)
        {
            foreach (ChallengeParameter parameter in challenge.Parameters)
            {
                int comma = BackOverSpace(list.Text, name) - 1;
                if (
                    parameter.Name.Start == name
                    && parameter.Value.Length > 0
                    && comma >= 0
                    && list.Text[comma] == ','
                    && !parameter.Value.HasHole(list.Text)
                )
                {
                    yield return ValueEdit.Delete(comma, parameter.Value.End);
                }
            }
        }
    }

    private static int BackOverSpace(string text, int at)
    {
        while (at > 0 && Grammar.IsWhitespace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
