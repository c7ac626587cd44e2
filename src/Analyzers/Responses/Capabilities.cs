using System;

namespace Unauthorized.Analyzers.Responses;

/// <summary>What the frameworks that a compilation references can do; a rule that needs more than there is stays away.</summary>
[Flags]
internal enum Capabilities
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A framework answers HTTP requests here.</summary>
    Web = 1,

    /// <summary>Handlers of authentication schemes can be written.</summary>
    AuthenticationHandlers = 2,

    /// <summary>A host has a pipeline of middleware.</summary>
    Pipelines = 4,

    /// <summary>Tokens are validated by handlers that throw.</summary>
    TokenExceptions = 8,

    /// <summary>Requests pass a host of Katana (OWIN), whose middleware may answer in the place of the application.</summary>
    Owin = 16,

    /// <summary>Attributes authorize by methods that a class can override.</summary>
    OverridableAuthorize = 32,

    /// <summary>Services answer remote procedure calls with a status of their own.</summary>
    RemoteCalls = 64,

    /// <summary>Classes are endpoints, which send a response by themselves where their code sends none.</summary>
    EndpointClasses = 128,

    /// <summary>Authorization handlers and result handlers can be written.</summary>
    Authorization = 512,

    /// <summary>Response headers have typed members for challenges.</summary>
    TypedHeaders = 256,
}
