namespace Unauthorized.Analyzers.Responses;

/// <summary>What is known of the caller where an answer is made.</summary>
internal enum CallerKnowledge
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>
    /// The code says that anybody may come here (<c>[AllowAnonymous]</c>), or has just found that the caller is not authenticated.
    /// </summary>
    Anonymous,

    /// <summary>A convention or a name says that the caller is authenticated.</summary>
    Likely,

    /// <summary>An attribute, a route group or a test on every path says that the caller is authenticated.</summary>
    Proven,
}

/// <summary>What is known of the caller, and by what.</summary>
internal readonly struct Caller(CallerKnowledge knowledge, string? evidence = null)
{
    /// <summary>How much is known.</summary>
    public CallerKnowledge Knowledge { get; } = knowledge;

    /// <summary>What says so, as a message names it: <c>[Authorize]</c>, <c>RequireAuthorization</c>, <c>IsAuthenticated</c>.</summary>
    public string? Evidence { get; } = evidence;

    /// <summary>Whether the caller is known to be authenticated for certain.</summary>
    public bool IsAuthenticated => Knowledge is CallerKnowledge.Proven;

    /// <summary>What holds of either caller: the lesser knowledge, and none where one is anonymous and the other not.</summary>
    public static Caller Least(Caller one, Caller other) =>
        one.Knowledge == other.Knowledge ? one
        : one.Knowledge is CallerKnowledge.Anonymous || other.Knowledge is CallerKnowledge.Anonymous ? default
        : one.Knowledge < other.Knowledge ? one
        : other;

    /// <summary>
    /// Joins what is declared of a function's callers with what its own tests found out; a test on every path outweighs
    /// <c>[AllowAnonymous]</c>.
    /// </summary>
    public static Caller Of(Caller declared, Caller tested) =>
        (declared.Knowledge, tested.Knowledge) switch
        {
            (CallerKnowledge.Proven, _) => declared,
            (_, CallerKnowledge.Proven or CallerKnowledge.Anonymous) => tested,
            (CallerKnowledge.Anonymous or CallerKnowledge.Unknown, CallerKnowledge.Likely) => tested,
            _ => declared,
        };
}
