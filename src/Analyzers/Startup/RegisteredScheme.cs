using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Startup;

/// <summary>What a scheme does when it is challenged (<c>on-the-wire.md</c> A2).</summary>
internal enum ChallengeBehaviour
{
    /// <summary>It cannot be seen.</summary>
    Unknown,

    /// <summary>401 with a <c>WWW-Authenticate</c> header.</summary>
    SendsHeader,

    /// <summary>401 without the header.</summary>
    Bare,

    /// <summary>A redirect to a sign-in page, or for API endpoints 401 with a <c>Location</c>; never the header.</summary>
    Redirects,

    /// <summary>Another scheme answers.</summary>
    Forwards,

    /// <summary>403: credentials that the application cannot ask for, such as a client certificate.</summary>
    Refuses,
}

/// <summary>An authentication scheme that the project registers.</summary>
/// <param name="Name">Its name, or null where the code does not show it.</param>
/// <param name="Behaviour">What its challenge does.</param>
/// <param name="Challenge">The text of its challenge, or null where it sends none or the text cannot be seen.</param>
/// <param name="Registration">The call that registers it.</param>
internal sealed record RegisteredScheme(string? Name, ChallengeBehaviour Behaviour, string? Challenge, IOperation Registration)
{
    /// <summary>The scheme that answers a challenge in its place, where it forwards and names it.</summary>
    public string? ForwardsTo { get; init; }

    /// <summary>
    /// Whether an event of the application takes part in its challenge, so that what is sent is the event's doing (B1, B2, B10).
    /// </summary>
    public bool IsCustomised { get; init; }

    /// <summary>Whether its forbid is sure to be a plain 403: no redirect, no 401 of an override or event (6d, 8c).</summary>
    public bool Forbids { get; init; }

    /// <summary>Whether another scheme answers a forbid in its place.</summary>
    public bool ForwardsForbid { get; init; }

    /// <summary>The scheme that does, where the code names it.</summary>
    public string? ForwardsForbidTo { get; init; }
}
