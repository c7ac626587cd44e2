namespace Unauthorized.Analyzers.Challenges;

/// <summary>The tokens of a field value.</summary>
internal enum ChallengeTokenKind
{
    /// <summary>The name of an authentication scheme, with which a challenge begins.</summary>
    Scheme,

    /// <summary>A token68 in place of parameters.</summary>
    Token68,

    /// <summary>The name of a parameter.</summary>
    Name,

    /// <summary>The value of a parameter, written as a token (or as what should have been quoted).</summary>
    Token,

    /// <summary>The value of a parameter, written as a quoted-string; its span includes the quotes.</summary>
    QuotedString,

    /// <summary>A hole between tokens, with the text that touches it: a token68, parameters, whole challenges or nothing at all.</summary>
    Unknown,
}

/// <summary>One token of a field value.</summary>
internal readonly struct ChallengeToken(ChallengeTokenKind kind, ValueSpan span)
{
    /// <summary>What it is.</summary>
    public ChallengeTokenKind Kind { get; } = kind;

    /// <summary>Where it is.</summary>
    public ValueSpan Span { get; } = span;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Span}";
}
