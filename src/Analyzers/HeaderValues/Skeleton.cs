using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Unauthorized.Analyzers.Challenges;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>A part of a skeleton and the code that it comes from.</summary>
internal sealed class SkeletonPiece(int start, string text, SyntaxNode node)
{
    /// <summary>The offset in the skeleton.</summary>
    public int Start { get; } = start;

    /// <summary>The text; one <see cref="Grammar.Hole"/> for a hole.</summary>
    public string Text { get; } = text;

    /// <summary>The code that makes the part: a literal, the text or a hole of an interpolated string, a reference to a constant.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>The literal's token, where the text stands in the code as it is.</summary>
    public SyntaxToken? Token { get; init; }

    /// <summary>Where in <see cref="Token"/> each character begins, and where the last one ends.</summary>
    public int[]? Positions { get; init; }

    /// <summary>
    /// Whether the literal belongs to a constant that is named here: it is reported where it is named, and repaired where it stands.
    /// </summary>
    public bool IsReferenced { get; init; }

    /// <summary>The operation that fills the hole; null for text.</summary>
    public IOperation? Hole { get; init; }

    /// <summary>The offset behind the part.</summary>
    public int End => Start + Text.Length;

    /// <summary>Where the character at an offset of the skeleton begins in the file.</summary>
    public int SourceStart(int offset) =>
        !IsReferenced && Token is { } token && Positions is { } positions ? token.SpanStart + positions[offset - Start] : Node.SpanStart;

    /// <summary>Where the character before an offset of the skeleton ends in the file.</summary>
    public int SourceEnd(int offset) =>
        !IsReferenced && Token is { } token && Positions is { } positions ? token.SpanStart + positions[offset - Start] : Node.Span.End;
}

/// <summary>
/// What is known of a text that code makes: the constant parts, a hole for each part that is not constant, and where each part stands.
/// </summary>
internal sealed class Skeleton(string text, ImmutableArray<SkeletonPiece> pieces, SyntaxNode root)
{
    /// <summary>The text, with <see cref="Grammar.Hole"/> for the holes.</summary>
    public string Text { get; } = text;

    /// <summary>The parts in their order; none is empty.</summary>
    public ImmutableArray<SkeletonPiece> Pieces { get; } = pieces;

    /// <summary>The expression that makes the text.</summary>
    public SyntaxNode Root { get; } = root;

    /// <summary>The part that holds the character at an offset; null behind the end.</summary>
    public SkeletonPiece? PieceAt(int offset)
    {
        foreach (SkeletonPiece piece in Pieces)
        {
            if (offset >= piece.Start && offset < piece.End)
            {
                return piece;
            }
        }

        return null;
    }

    /// <summary>
    /// Where a part of the text stands in the code. What lies in another file, or is made of parts that stand apart, is placed at the
    /// expression as a whole.
    /// </summary>
    public Location LocationOf(ValueSpan span)
    {
        SkeletonPiece? first = PieceAt(span.Start);
        SkeletonPiece? last = PieceAt(Math.Max(span.Start, span.End - 1));
        if (first is null || last is null || first.Node.SyntaxTree != Root.SyntaxTree || last.Node.SyntaxTree != Root.SyntaxTree)
        {
            return Root.GetLocation();
        }

        int start = first.SourceStart(span.Start);
        int end = last.SourceEnd(Math.Max(span.End, span.Start));
        bool isNear = first == last || (Root.Span.Contains(start) && Root.Span.Contains(end)) || first.Node.Parent == last.Node.Parent;
        return start < end && isNear ? Location.Create(Root.SyntaxTree, TextSpan.FromBounds(start, end)) : Root.GetLocation();
    }
}
