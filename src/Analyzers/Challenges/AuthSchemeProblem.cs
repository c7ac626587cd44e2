namespace Unauthorized.Analyzers.Challenges;

/// <summary>What a challenge can get wrong about its own scheme.</summary>
internal enum AuthSchemeProblemKind
{
    /// <summary>A parameter is missing that the scheme requires.</summary>
    Missing,

    /// <summary>A value is a token that the scheme wants quoted.</summary>
    NotQuoted,

    /// <summary>A value is quoted that the scheme wants as a token.</summary>
    Quoted,

    /// <summary>A parameter that the scheme does not know and does not let others add.</summary>
    Unknown,

    /// <summary>A <c>charset</c> other than UTF-8, the only one there is (RFC 7617 §2.1, RFC 7616 §3.3).</summary>
    Charset,

    /// <summary>A Digest nonce that is the same for every request (RFC 7616 §3.3).</summary>
    ConstantNonce,

    /// <summary>A character that Bearer does not allow in the value (RFC 6750 §3).</summary>
    Characters,

    /// <summary>A <c>scope</c> whose tokens are not divided by single spaces (RFC 6750 §3).</summary>
    ScopeSpaces,
}

/// <summary>One problem of one challenge.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Parameter">The parameter, or the missing parameters with commas between them.</param>
/// <param name="Span">Where: the scheme, the name or the value.</param>
internal sealed record AuthSchemeProblem(AuthSchemeProblemKind Kind, AuthSchemeInfo Scheme, string Parameter, ValueSpan Span);
