namespace Unauthorized.Analyzers.Responses;

/// <summary>How a function that runs before an endpoint stops the request.</summary>
internal enum RequestGuard
{
    /// <summary>It is no such function.</summary>
    None,

    /// <summary>Only by giving its context a result.</summary>
    ByResult,

    /// <summary>By not calling the delegate that goes on.</summary>
    ByDelegate,
}
