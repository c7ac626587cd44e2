namespace Unauthorized.Analyzers.Responses;

/// <summary>How a status leaves the code.</summary>
internal enum ResponseShape
{
    /// <summary>A result object that the framework executes later, such as <c>Unauthorized()</c>.</summary>
    Result,

    /// <summary>A status written to a live response, such as <c>Response.StatusCode = 401</c>.</summary>
    Write,

    /// <summary>
    /// A call that writes the status and starts the response at once, such as <c>Send.UnauthorizedAsync()</c>: headers come before it or
    /// never.
    /// </summary>
    Sent,

    /// <summary>A message with the status, which code makes and the framework sends (<c>HttpResponseMessage</c> of Web API 2).</summary>
    Message,

    /// <summary>An exception that carries the status.</summary>
    Exception,

    /// <summary>An exception of the application's own, whose status code elsewhere writes to the response.</summary>
    Carried,

    /// <summary>A status of gRPC, which travels in a trailer while HTTP says 200; no other rule than its own is concerned.</summary>
    Grpc,

    /// <summary>A challenge or forbid: the authentication handler of a scheme decides what is sent.</summary>
    Delegated,

    /// <summary>A status that the framework is told to send later, such as <c>RateLimiterOptions.RejectionStatusCode</c>.</summary>
    Configured,
}
