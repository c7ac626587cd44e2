using System;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Responses;

/// <summary>What an operation does to a response, as far as its challenge is concerned.</summary>
internal enum EffectKind
{
    /// <summary>Nothing that matters here.</summary>
    None,

    /// <summary>Puts a <c>WWW-Authenticate</c> header on the response, or lets an authentication handler do so.</summary>
    SetsHeader,

    /// <summary>Puts a <c>Proxy-Authenticate</c> header on the response.</summary>
    SetsProxyHeader,

    /// <summary>Takes the header away again: <c>Clear()</c>, <c>Remove</c>, an empty value.</summary>
    ClearsHeader,

    /// <summary>Starts the response: headers set later are lost, or throw.</summary>
    StartsResponse,

    /// <summary>Gives the response a status of its own and starts it, whatever was written to it before.</summary>
    Sends,

    /// <summary>Writes a status to the response, so that one written before is no longer sent.</summary>
    WritesStatus,

    /// <summary>Registers a callback that runs before the response starts: what the callback does counts from here on.</summary>
    RegistersOnStarting,

    /// <summary>Calls a method of the project, which may do any of these.</summary>
    CallsHelper,

    /// <summary>Goes on to what comes next in the pipeline: the rest of the middleware, the endpoint, the action.</summary>
    CallsNext,

    /// <summary>Gives an MVC filter's context a <c>Result</c>, by which alone a filter stops the request.</summary>
    SetsResult,

    /// <summary>Tells the authentication handler that the event has answered (<c>HandleResponse()</c>).</summary>
    HandlesResponse,

    /// <summary>Answers 401 without a header, as <c>base.HandleChallengeAsync</c> of the plain <c>AuthenticationHandler</c> does.</summary>
    RespondsBare,

    /// <summary>Lets something else decide the status: a redirect, a forbid, the challenge of another handler.</summary>
    Delegates,

    /// <summary>Returns a result that brings a status of its own, other than 401 and 403.</summary>
    RespondsOtherwise,

    /// <summary>May decide the status out of sight, or asks whether that has happened.</summary>
    Unknown,
}

/// <summary>What an effect does beside its kind.</summary>
[Flags]
internal enum EffectTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The call asks a scheme for its challenge: status and header are the scheme's (<c>ChallengeAsync</c>).</summary>
    Challenges = 1,

    /// <summary>The call hands the challenge on to the base class of a handler.</summary>
    ChallengesByBase = 2,

    /// <summary>The call asks a scheme to forbid (<c>ForbidAsync</c>).</summary>
    Forbids = 4,

    /// <summary>The call resets the status together with the headers.</summary>
    ClearsStatus = 8,

    /// <summary>The call executes a result, which may bring a status of its own.</summary>
    ExecutesResult = 16,
}

/// <summary>An effect and the response it concerns.</summary>
internal readonly struct Effect(EffectKind kind, ISymbol? target = null)
{
    /// <summary>What happens.</summary>
    public EffectKind Kind { get; } = kind;

    /// <summary>
    /// The message whose headers are meant, or null for the response of the current request (see <see cref="Response.Target"/>).
    /// </summary>
    public ISymbol? Target { get; } = target;

    /// <summary>What else happens.</summary>
    public EffectTraits Traits { get; init; }

    /// <summary>Whether the effect has any of the traits.</summary>
    public bool Has(EffectTraits traits) => (Traits & traits) != 0;
}
