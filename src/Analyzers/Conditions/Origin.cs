using System;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// Where a value comes from, as far as a question about the caller is concerned; a value made of several has all their flags.
/// </summary>
[Flags]
internal enum Origin
{
    /// <summary>Nothing is known, or it is a constant.</summary>
    None = 0,

    /// <summary>The principal of the request, one of its claims, or something looked up by them.</summary>
    Caller = 1,

    /// <summary>The caller, by the name of a service, property or variable (<c>ICurrentUser.Id</c>).</summary>
    CallerByName = 2,

    /// <summary>What the caller presents to be believed: a header, a cookie, a session.</summary>
    Presented = 4,

    /// <summary>A parameter of the function: route, query or body.</summary>
    Input = 8,

    /// <summary>Made by a call into some service: an entity, a setting, a record.</summary>
    Loaded = 16,

    /// <summary>A role, permission or scope of the caller.</summary>
    Role = 32,

    /// <summary>The configuration of the application.</summary>
    Configuration = 64,

    /// <summary>The network address of the caller.</summary>
    Address = 128,

    /// <summary>
    /// Beside <see cref="Presented"/>: by its name the header is neither a credential nor about who the caller is (<c>Content-Length</c>,
    /// <c>X-Tenant</c>).
    /// </summary>
    Plain = 256,

    /// <summary>
    /// Beside <see cref="Presented"/>: a token against forged requests, which says that a page of the application sent them, and not who.
    /// </summary>
    Antiforgery = 512,

    /// <summary>What says nothing of who the caller is, however it is compared.</summary>
    Impersonal = Address | Antiforgery,
}
