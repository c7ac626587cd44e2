using System;

namespace Unauthorized.Analyzers.Responses;

/// <summary>
/// What a type is for, in whatever framework declares it. Frameworks say which roles a type has, engines and rules ask for roles: so none
/// of these names a framework. A type may have several.
/// </summary>
[Flags]
internal enum TypeRoles : ulong
{
    /// <summary>None that matters here.</summary>
    None = 0,

    /// <summary>The response of the current request.</summary>
    Response = 1UL << 0,

    /// <summary>The current request.</summary>
    Request = 1UL << 1,

    /// <summary>A collection of headers of a request or response.</summary>
    Headers = 1UL << 2,

    /// <summary>Leads to the request: a context, or what filters and endpoint filters receive.</summary>
    RequestContext = 1UL << 3,

    /// <summary>The context that middleware receives.</summary>
    MiddlewareContext = 1UL << 4,

    /// <summary>Through a value of the type the response can be reached.</summary>
    Carrier = 1UL << 5,

    /// <summary>A message that code makes and a server sends as its response.</summary>
    Message = 1UL << 6,

    /// <summary>Takes a message and sends it: an exception or result that wraps one.</summary>
    MessageWrapper = 1UL << 7,

    /// <summary>Whoever is handed a value of the type may decide the response out of sight.</summary>
    MayDecide = 1UL << 8,

    /// <summary>What a filter receives, and stops the request by: its <c>Result</c>.</summary>
    FilterContext = 1UL << 9,

    /// <summary>What a filter receives once its result was executed.</summary>
    ResultExecutedContext = 1UL << 10,

    /// <summary>What the event receives in which an application may take a challenge over.</summary>
    ChallengeEventContext = 1UL << 11,

    /// <summary>A delegate that goes on to what comes next in the pipeline.</summary>
    Next = 1UL << 12,

    /// <summary>A delegate that goes on to the execution of a result.</summary>
    NextOfResult = 1UL << 13,

    /// <summary>A result that a function returns and the framework executes.</summary>
    Result = 1UL << 14,

    /// <summary>A result of controllers and pages.</summary>
    ActionResult = 1UL << 15,

    /// <summary>A result of route handlers.</summary>
    RouteResult = 1UL << 16,

    /// <summary>A controller whose results are <see cref="ActionResult"/>s.</summary>
    Controller = 1UL << 17,

    /// <summary>A controller of a framework before that one.</summary>
    ClassicController = 1UL << 18,

    /// <summary>The model of a page, whose handlers return results.</summary>
    PageModel = 1UL << 19,

    /// <summary>A page itself.</summary>
    Page = 1UL << 20,

    /// <summary>A class that is one endpoint.</summary>
    Endpoint = 1UL << 21,

    /// <summary>A filter around actions.</summary>
    Filter = 1UL << 22,

    /// <summary>A filter of a framework before that one.</summary>
    ClassicFilter = 1UL << 23,

    /// <summary>A filter that also sees the results of filters before the action.</summary>
    AlwaysRunFilter = 1UL << 24,

    /// <summary>A filter around route handlers.</summary>
    EndpointFilter = 1UL << 25,

    /// <summary>A handler that stands around a server's or a client's messages.</summary>
    MessageHandler = 1UL << 26,

    /// <summary>The body of an error that names its status (RFC 9457).</summary>
    Problem = 1UL << 27,

    /// <summary>A body of errors that says a status, and sends it only where it is executed as a result.</summary>
    ErrorBody = 1UL << 28,

    /// <summary>Who calls: a principal, an identity or a claim.</summary>
    Principal = 1UL << 29,

    /// <summary>The session of the caller.</summary>
    Session = 1UL << 30,

    /// <summary>The configuration of the application.</summary>
    Configuration = 1UL << 31,

    /// <summary>The connection of the caller, where addresses come from.</summary>
    Connection = 1UL << 32,

    /// <summary>An attribute by which a parameter is read from a header.</summary>
    FromHeader = 1UL << 33,

    /// <summary>An attribute that lets anybody in.</summary>
    AllowsAnonymous = 1UL << 34,

    /// <summary>An attribute that asks for an authenticated caller.</summary>
    Authorizes = 1UL << 35,

    /// <summary>An attribute that may ask for an authenticated caller, such as an authorization filter of the application's own.</summary>
    MayAuthorize = 1UL << 36,

    /// <summary>Metadata by which the host authorizes: schemes, roles and policies.</summary>
    AuthorizeData = 1UL << 37,

    /// <summary>An attribute that authorizes by methods which a class can override.</summary>
    OverridableAuthorize = 1UL << 38,

    /// <summary>The class of <c>RequireAuthorization</c> and <c>AllowAnonymous</c> on endpoints.</summary>
    EndpointConventions = 1UL << 39,

    /// <summary>The class of the methods that map route handlers.</summary>
    RouteBuilder = 1UL << 40,

    /// <summary>What endpoint filters receive.</summary>
    EndpointFilterContext = 1UL << 41,

    /// <summary>A handler of an authentication scheme.</summary>
    AuthenticationHandler = 1UL << 42,

    /// <summary>A handler that answers a policy's question, and not the request.</summary>
    AuthorizationHandler = 1UL << 43,

    /// <summary>What answers in the place of challenge and forbid.</summary>
    AuthorizationResultHandler = 1UL << 44,

    /// <summary>What tells a challenge from a forbid.</summary>
    AuthorizationResult = 1UL << 45,

    /// <summary>An exception that a token handler throws.</summary>
    TokenException = 1UL << 46,

    /// <summary>The attribute by which errors without a body get a problem body.</summary>
    ProblemBodies = 1UL << 47,

    /// <summary>A class that refers a challenge or forbid to a scheme: a controller, a page, a factory of results, the context.</summary>
    SchemeCaller = 1UL << 48,

    /// <summary>A result that refers a challenge or forbid to a scheme.</summary>
    SchemeResult = 1UL << 49,

    /// <summary>An exception that the server itself turns into a response.</summary>
    ServerException = 1UL << 50,

    /// <summary>The options of a scheme whose <c>Challenge</c> is what its handler sends.</summary>
    ChallengeOptions = 1UL << 51,
}
