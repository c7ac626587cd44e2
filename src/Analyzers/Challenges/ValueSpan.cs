using System;

namespace Unauthorized.Analyzers.Challenges;

/// <summary>A part of a field value: where it starts and how long it is.</summary>
internal readonly struct ValueSpan(int start, int length) : IEquatable<ValueSpan>
{
    /// <summary>The offset of the first character.</summary>
    public int Start { get; } = start;

    /// <summary>The number of characters.</summary>
    public int Length { get; } = length;

    /// <summary>The offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The part between two offsets.</summary>
    public static ValueSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The characters themselves.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>Whether the part is that word, case aside, without making a string of it.</summary>
    public bool Is(string text, string word) =>
        Length == word.Length && string.Compare(text, Start, word, 0, Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether a hole of the skeleton, a word's included, lies in the part.</summary>
    public bool HasHole(string text) => Length > 0 && text.IndexOfAny(Grammar.Unknowns, Start, Length) >= 0;

    /// <inheritdoc/>
    public bool Equals(ValueSpan other) => Start == other.Start && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Start * 397) ^ Length;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
