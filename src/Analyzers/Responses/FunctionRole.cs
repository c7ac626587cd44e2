namespace Unauthorized.Analyzers.Responses;

/// <summary>What role the function plays in which an answer is made; it decides which rule speaks.</summary>
internal enum FunctionRole
{
    /// <summary>An action, page handler, route handler, middleware, filter or helper: nothing special.</summary>
    Ordinary,

    /// <summary><c>HandleChallengeAsync</c> of an authentication handler.</summary>
    HandlerChallenge,

    /// <summary><c>HandleForbiddenAsync</c> of an authentication handler.</summary>
    HandlerForbidden,

    /// <summary>
    /// <c>HandleAuthenticateAsync</c> of an authentication handler: it runs for every request, also for those that are let in.
    /// </summary>
    HandlerAuthenticate,

    /// <summary>Any other method of an authentication handler.</summary>
    Handler,

    /// <summary><c>JwtBearerEvents.OnChallenge</c>, as a lambda, a method or an override.</summary>
    JwtChallengeEvent,

    /// <summary><c>JwtBearerEvents.OnForbidden</c>.</summary>
    JwtForbiddenEvent,

    /// <summary>
    /// <c>JwtBearerEvents.OnAuthenticationFailed</c>, <c>OnMessageReceived</c> or <c>OnTokenValidated</c>: events before the answer.
    /// </summary>
    JwtEarlyEvent,

    /// <summary>
    /// A redirect event of cookie or remote authentication; a 401 without a challenge is the framework's own default there.
    /// </summary>
    RedirectEvent,

    /// <summary>Any other event of an authentication scheme.</summary>
    AuthenticationEvent,
}
