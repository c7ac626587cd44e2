using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.HeaderValues;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>A part of a value and the text that takes its place.</summary>
/// <param name="Span">The part; empty to insert.</param>
/// <param name="Text">The text.</param>
internal sealed record ValueEdit(ValueSpan Span, string Text)
{
    /// <summary>Text to insert at an offset.</summary>
    public static ValueEdit Insert(int offset, string text) => new(new ValueSpan(offset, 0), text);

    /// <summary>A part to leave out.</summary>
    public static ValueEdit Delete(int start, int end) => new(ValueSpan.Between(start, end), string.Empty);
}

/// <summary>
/// Carries edits of a value over to the literals that make it, each in its own kind: what an edit does not touch keeps its escapes, what it
/// brings is escaped as the literal asks.
/// </summary>
internal static class LiteralEditor
{
    private const string Placeholder = "YOUR-";

    private const string PlaceholderWarning =
        "Replace the placeholder by what this application means: the name of the protected area, the scheme or the authentication "
            + "that is enough";

    /// <summary>The root with the edits; null where a part that would have to change is no literal of this file.</summary>
    public static SyntaxNode? Apply(SyntaxNode root, Skeleton skeleton, IReadOnlyList<ValueEdit> edits)
    {
        Dictionary<SyntaxToken, List<(int Start, int End, string Text)>> splices = [];
        string appended = string.Empty;
        foreach (ValueEdit edit in edits)
        {
            if (Place(skeleton, edit, splices))
            {
                continue;
            }

            if (edit.Span.Length > 0 || edit.Span.Start < skeleton.Text.Length || !CanAppend(skeleton.Root))
            {
                return null;
            }

            appended += edit.Text; // behind a last part that is no literal
        }

        Dictionary<SyntaxToken, SyntaxToken> replaced = [];
        foreach (KeyValuePair<SyntaxToken, List<(int Start, int End, string Text)>> changed in splices)
        {
            if (changed.Key.SyntaxTree != root.SyntaxTree || Rewrite(changed.Key, changed.Value) is not { } token)
            {
                return null;
            }

            token = token.WithTriviaFrom(changed.Key);
            replaced.Add(
                changed.Key,
                changed.Value.Exists(splice => splice.Text.Contains(Placeholder))
                    ? token.WithAdditionalAnnotations(WarningAnnotation.Create(PlaceholderWarning))
                    : token
            );
        }

        return replaced.Count == 0 && appended.Length == 0
            ? null
            : root.ReplaceSyntax(
                appended.Length == 0 ? [] : [skeleton.Root],
                (_, rewritten) => Append(rewritten, appended),
                replaced.Keys,
                (original, _) => replaced[original],
                [],
                (original, _) => original
            );
    }

    private static bool CanAppend(SyntaxNode root) =>
        root
            is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
                or InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken };

    private static SyntaxNode Append(SyntaxNode root, string text)
    {
        if (root is InterpolatedStringExpressionSyntax interpolated)
        {
            string escaped = text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("{", "{{").Replace("}", "}}");
            return interpolated.AddContents(
                SyntaxFactory.InterpolatedStringText(
                    SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, escaped, text, default)
                )
            );
        }

        ExpressionSyntax sum = (ExpressionSyntax)root;
        return SyntaxFactory
            .BinaryExpression(
                SyntaxKind.AddExpression,
                sum.WithoutTrailingTrivia(),
                SyntaxFactory.Token(
                    SyntaxFactory.TriviaList(SyntaxFactory.Space),
                    SyntaxKind.PlusToken,
                    SyntaxFactory.TriviaList(SyntaxFactory.Space)
                ),
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text))
            )
            .WithTrailingTrivia(sum.GetTrailingTrivia());
    }

    private static bool Place(Skeleton skeleton, ValueEdit edit, Dictionary<SyntaxToken, List<(int, int, string)>> splices)
    {
        if (edit.Span.Length == 0)
        {
            SkeletonPiece? at = skeleton.Pieces.FirstOrDefault(piece =>
                IsLiteral(skeleton, piece) && piece.Start < edit.Span.Start && edit.Span.Start <= piece.End
            ) ?? skeleton.Pieces.FirstOrDefault(piece => IsLiteral(skeleton, piece) && piece.Start == edit.Span.Start);
            return at is not null && Add(at, edit.Span.Start, edit.Span.Start, edit.Text, splices);
        }

        bool isWritten = false;
        foreach (SkeletonPiece piece in skeleton.Pieces)
        {
            int start = System.Math.Max(piece.Start, edit.Span.Start);
            int end = System.Math.Min(piece.End, edit.Span.End);
            if (start < end)
            {
                if (!IsLiteral(skeleton, piece) || !Add(piece, start, end, isWritten ? string.Empty : edit.Text, splices))
                {
                    return false;
                }

                isWritten = true;
            }
        }

        return isWritten;
    }

    // A constant that makes a part of the value may make a part of something else, too.
    private static bool IsLiteral(Skeleton skeleton, SkeletonPiece piece) =>
        piece is { Token: not null, Positions: not null } && (!piece.IsReferenced || piece.Node == skeleton.Root);

    private static bool Add(SkeletonPiece piece, int start, int end, string text, Dictionary<SyntaxToken, List<(int, int, string)>> splices)
    {
        SyntaxToken token = piece.Token!.Value;
        if (!splices.TryGetValue(token, out List<(int, int, string)>? list))
        {
            splices.Add(token, list = []);
        }

        list.Add((piece.Positions![start - piece.Start], piece.Positions[end - piece.Start], Escape(token, text)));
        return true;
    }

    private static string Escape(SyntaxToken token, string text)
    {
        LiteralKind kind = LiteralMap.KindOf(token);
        text = kind switch
        {
            LiteralKind.Regular => text.Replace("\\", "\\\\").Replace("\"", "\\\""),
            LiteralKind.Verbatim => text.Replace("\"", "\"\""),
            _ => text,
        };
        return kind != LiteralKind.Raw && LiteralMap.IsInterpolated(token) ? text.Replace("{", "{{").Replace("}", "}}") : text;
    }

    private static SyntaxToken? Rewrite(SyntaxToken token, List<(int Start, int End, string Text)> splices)
    {
        StringBuilder text = new(token.Text);
        foreach (
            (int start, int end, string inserted) in splices
                .Select((splice, i) => (splice, i))
                .OrderByDescending(s => s.splice.Start)
                .ThenByDescending(s => s.i)
                .Select(s => s.splice)
        )
        {
            text.Remove(start, end - start).Insert(start, inserted);
        }

        string changed = text.ToString();
        if (LiteralMap.IsInterpolated(token))
        {
            return IsRawAndBreaks(token, changed)
                ? null
                : SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, changed, changed, default);
        }

        if (!HasQuoteAtDelimiter(token, changed))
        {
            return SyntaxFactory.ParseToken(changed);
        }

        // a quote at the end of a raw literal would lengthen its delimiter: write it as a regular one
        int[] positions = LiteralMap.Positions(token)!;
        StringBuilder value = new();
        int at = 0;
        foreach ((int start, int end, string inserted) in splices.OrderBy(splice => splice.Start))
        {
            int from = System.Array.IndexOf(positions, start);
            value.Append(token.ValueText, at, from - at).Append(inserted);
            at = System.Array.IndexOf(positions, end);
        }

        return SyntaxFactory.Literal(value.Append(token.ValueText, at, token.ValueText.Length - at).ToString());
    }

    private static bool HasQuoteAtDelimiter(SyntaxToken token, string changed)
    {
        int quotes = token.Text.Length - token.Text.TrimStart('"').Length;
        return token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
            && changed.Substring(quotes, changed.Length - (2 * quotes)) is var content
            && (
                content.StartsWith("\"", System.StringComparison.Ordinal)
                || content.EndsWith("\"", System.StringComparison.Ordinal)
                || content.Contains(new string('"', quotes))
            );
    }

    // In an interpolated raw string of one line, a quote beside the delimiter becomes part of it.
    private static bool IsRawAndBreaks(SyntaxToken token, string changed)
    {
        if (LiteralMap.KindOf(token) != LiteralKind.Raw || token.Parent?.Parent is not InterpolatedStringExpressionSyntax whole)
        {
            return false;
        }

        bool isOneLine = whole.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken);
        return changed.Contains("\"\"\"")
            || (
                isOneLine
                && (
                    (changed.StartsWith("\"", System.StringComparison.Ordinal) && whole.Contents.FirstOrDefault() == token.Parent)
                    || (changed.EndsWith("\"", System.StringComparison.Ordinal) && whole.Contents.LastOrDefault() == token.Parent)
                )
            );
    }
}
