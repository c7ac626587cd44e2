namespace Unauthorized.Analyzers.Challenges;

/// <summary>What can be wrong with the syntax of a challenge.</summary>
internal enum ChallengeErrorKind
{
    /// <summary>Parameters without a scheme before them: <c>realm="api"</c> (RFC 9110 §11.3).</summary>
    MissingScheme,

    /// <summary>A comma between a scheme and its parameters: <c>Basic, realm="api"</c> (RFC 9110 §11.3).</summary>
    CommaAfterScheme,

    /// <summary>No comma between two parameters or challenges (RFC 9110 §5.6.1).</summary>
    MissingComma,

    /// <summary>A semicolon where a comma belongs (RFC 9110 §5.6.1).</summary>
    WrongSeparator,

    /// <summary>No <c>=</c> between the name and the value of a parameter (RFC 9110 §11.2).</summary>
    MissingEquals,

    /// <summary>An <c>=</c> without a name before it (RFC 9110 §11.2).</summary>
    MissingName,

    /// <summary>An <c>=</c> without a value after it (RFC 9110 §11.2).</summary>
    MissingValue,

    /// <summary>A value that is no token and not quoted: <c>error_uri=https://example.com</c> (RFC 9110 §5.6.2, 5.6.4).</summary>
    ValueNeedsQuotes,

    /// <summary>A quote that is opened and not closed, or closed and not opened (RFC 9110 §5.6.4).</summary>
    UnbalancedQuote,

    /// <summary>A quote inside a quoted-string, without the backslash (RFC 9110 §5.6.4).</summary>
    UnescapedQuote,

    /// <summary>A token68 and parameters in one challenge (RFC 9110 §11.3).</summary>
    Token68WithParameters,

    /// <summary>Words that are neither a token68 nor parameters: <c>Bearer token expired</c> (RFC 9110 §11.3).</summary>
    UnexpectedText,

    /// <summary>A character that has no place there (RFC 9110 §5.6.2).</summary>
    InvalidCharacter,

    /// <summary>A control character, such as a line break (RFC 9110 §5.5).</summary>
    ControlCharacter,

    /// <summary>White space around <c>=</c>: recipients accept it, senders must not make it (RFC 9110 §5.6.3).</summary>
    WhitespaceAroundEquals,

    /// <summary>An empty list element: recipients accept it, senders must not make it (RFC 9110 §5.6.1.1).</summary>
    EmptyElement,

    /// <summary>A realm that is a token; senders must quote it (RFC 9110 §11.5).</summary>
    UnquotedRealm,

    /// <summary>A parameter that a challenge has twice; names ignore case (RFC 9110 §11.2).</summary>
    RepeatedParameter,

    /// <summary>Other marks in place of double quotes: they are part of the value or no token at all (RFC 9110 §5.6.2).</summary>
    WrongQuotes,

    /// <summary>
    /// A character beyond ASCII in a quoted-string: allowed, and refused by Kestrel when the response starts (RFC 9110 §5.5).
    /// </summary>
    NonAscii,
}

/// <summary>One error of a field value.</summary>
internal readonly struct ChallengeError(ChallengeErrorKind kind, ValueSpan span, int decidedAt, bool isGrammar)
{
    /// <summary>What is wrong.</summary>
    public ChallengeErrorKind Kind { get; } = kind;

    /// <summary>Where.</summary>
    public ValueSpan Span { get; } = span;

    /// <summary>
    /// The offset behind the last character that was looked at to say so; one more than the length where the end was seen.
    /// </summary>
    public int DecidedAt { get; } = decidedAt;

    /// <summary>
    /// Whether the grammar for recipients refuses the value too; the others break a rule for senders, or are legal by accident.
    /// </summary>
    public bool IsGrammar { get; } = isGrammar;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Span}";
}
