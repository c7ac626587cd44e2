using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>How a literal writes its characters.</summary>
internal enum LiteralKind
{
    /// <summary><c>"…"</c> with escapes that begin with a backslash.</summary>
    Regular,

    /// <summary><c>@"…"</c> with doubled quotes.</summary>
    Verbatim,

    /// <summary><c>"""…"""</c> without escapes.</summary>
    Raw,
}

/// <summary>Says where each character of a literal's value stands in its text.</summary>
internal static class LiteralMap
{
    /// <summary>How the literal, or the interpolated string around the text, is written.</summary>
    public static LiteralKind KindOf(SyntaxToken token)
    {
        string start = token.Parent?.Parent is InterpolatedStringExpressionSyntax interpolated
            ? interpolated.StringStartToken.Text
            : token.Text;
        return start.IndexOf("\"\"\"", StringComparison.Ordinal) is >= 0 and < 8 && IsRaw(token, start) ? LiteralKind.Raw
            : start.IndexOf('@') is 0 or 1 ? LiteralKind.Verbatim
            : LiteralKind.Regular;
    }

    /// <summary>Whether the token is the text of an interpolated string, in which braces are doubled.</summary>
    public static bool IsInterpolated(SyntaxToken token) => token.IsKind(SyntaxKind.InterpolatedStringTextToken);

    /// <summary>
    /// The offset in the token at which each character of its value begins, and behind them the offset at which the last one ends; null
    /// where they cannot be matched.
    /// </summary>
    public static int[]? Positions(SyntaxToken token)
    {
        string text = token.Text;
        string value = token.ValueText;
        int[] positions = new int[value.Length + 1];
        bool isInterpolated = IsInterpolated(token);
        LiteralKind kind = KindOf(token);
        int at = isInterpolated ? 0 : ContentStart(text, kind);
        for (int i = 0; i < value.Length; i++)
        {
            if (at >= text.Length)
            {
                return null;
            }

            positions[i] = at;
            int next =
                kind == LiteralKind.Regular && text[at] == '\\' ? Escape(text, at, value, ref i, positions)
                : text[at] == value[i] ? at + Width(text, at, kind, isInterpolated)
                : -1;
            if (next < 0)
            {
                return null;
            }

            at = next;
        }

        positions[value.Length] = at;
        return positions;
    }

    private static bool IsRaw(SyntaxToken token, string start) =>
        token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
        || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
        || (IsInterpolated(token) && start.TrimStart('$').StartsWith("\"\"\"", StringComparison.Ordinal));

    // A raw literal of several lines is matched from its first line on, which is all that a field value can have.
    private static int ContentStart(string text, LiteralKind kind)
    {
        int at = text.IndexOfAny(['"', '\'']);
        if (kind != LiteralKind.Raw)
        {
            return at + 1;
        }

        while (at < text.Length && text[at] == '"')
        {
            at++;
        }

        int line = text.IndexOf('\n');
        while (line >= 0 && line + 1 < text.Length && text[line + 1] is ' ' or '\t')
        {
            line++;
        }

        return line >= 0 ? line + 1 : at;
    }

    private static int Width(string text, int at, LiteralKind kind, bool isInterpolated)
    {
        bool isDoubled =
            (kind == LiteralKind.Verbatim && text[at] == '"') || (kind != LiteralKind.Raw && isInterpolated && text[at] is '{' or '}');
        return isDoubled && at + 1 < text.Length && text[at + 1] == text[at] ? 2 : 1;
    }

    // The offset behind an escape; negative where it does not make the characters of the value.
    private static int Escape(string text, int at, string value, ref int i, int[] positions)
    {
        if (at + 1 >= text.Length)
        {
            return -1;
        }

        char c = text[at + 1];
        if (c is not ('u' or 'U' or 'x'))
        {
            return at + 2;
        }

        int most = c == 'U' ? 8 : 4;
        int end = at + 2;
        while (end < text.Length && end < at + 2 + most && Uri.IsHexDigit(text[end]))
        {
            end++;
        }

        if (c == 'U' && char.IsHighSurrogate(value[i]) && i + 1 < value.Length)
        {
            positions[++i] = at;
        }

        return end;
    }
}
