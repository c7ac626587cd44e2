using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.WebApi;

/// <summary>ASP.NET Web API 2 and the messages that it answers with.</summary>
internal sealed class WebApiTypes(Compilation compilation)
{
    /// <summary>The type whose presence makes a compilation a Web API; the compatibility shim of ASP.NET Core has it, too.</summary>
    private const string Gate = "System.Web.Http.ApiController";

    /// <summary><c>ApiController</c>.</summary>
    public INamedTypeSymbol? Controller { get; } = TypeLookup.Resolve(compilation, Gate);

    /// <summary><c>IHttpActionResult</c>.</summary>
    public INamedTypeSymbol? ActionResult { get; } = TypeLookup.Resolve(compilation, "System.Web.Http.IHttpActionResult");

    /// <summary><c>UnauthorizedResult</c>, which takes its challenges as an argument.</summary>
    public INamedTypeSymbol? UnauthorizedResult { get; } = TypeLookup.Resolve(compilation, "System.Web.Http.Results.UnauthorizedResult");

    /// <summary><c>ResponseMessageResult</c>.</summary>
    public INamedTypeSymbol? ResponseMessageResult { get; } =
        TypeLookup.Resolve(compilation, "System.Web.Http.Results.ResponseMessageResult");

    /// <summary><c>HttpResponseException</c>.</summary>
    public INamedTypeSymbol? ResponseException { get; } = TypeLookup.Resolve(compilation, "System.Web.Http.HttpResponseException");

    /// <summary><c>HttpActionContext</c>, which filters receive.</summary>
    public INamedTypeSymbol? ActionContext { get; } = TypeLookup.Resolve(compilation, "System.Web.Http.Controllers.HttpActionContext");

    /// <summary><c>HttpActionExecutedContext</c>.</summary>
    public INamedTypeSymbol? ActionExecutedContext { get; } =
        TypeLookup.Resolve(compilation, "System.Web.Http.Filters.HttpActionExecutedContext");

    /// <summary><c>IFilter</c>, the base of all filters.</summary>
    public INamedTypeSymbol? Filter { get; } = TypeLookup.Resolve(compilation, "System.Web.Http.Filters.IFilter");

    /// <summary><c>IExceptionHandler</c>.</summary>
    public INamedTypeSymbol? ExceptionHandler { get; } =
        TypeLookup.Resolve(compilation, "System.Web.Http.ExceptionHandling.IExceptionHandler");

    /// <summary><c>[Authorize]</c> of Web API 2.</summary>
    public INamedTypeSymbol? Authorize { get; } = TypeLookup.Resolve(compilation, "System.Web.Http.AuthorizeAttribute");

    /// <summary><c>[AllowAnonymous]</c> of Web API 2.</summary>
    public INamedTypeSymbol? AllowAnonymous { get; } = TypeLookup.Resolve(compilation, "System.Web.Http.AllowAnonymousAttribute");

    /// <summary><c>HttpResponseMessage</c>.</summary>
    public INamedTypeSymbol? Message { get; } = TypeLookup.Resolve(compilation, "System.Net.Http.HttpResponseMessage");

    /// <summary><c>HttpRequestMessage</c>.</summary>
    public INamedTypeSymbol? Request { get; } = TypeLookup.Resolve(compilation, "System.Net.Http.HttpRequestMessage");

    /// <summary><c>DelegatingHandler</c>, a message handler on the server's side as on a client's.</summary>
    public INamedTypeSymbol? DelegatingHandler { get; } = TypeLookup.Resolve(compilation, "System.Net.Http.DelegatingHandler");

    /// <summary>
    /// Whether the type is a message that a server answers with: <c>HttpResponseMessage</c> only where Web API is referenced, for clients
    /// use
    /// the same type.
    /// </summary>
    public bool IsMessage(ITypeSymbol? type) => Controller is not null && type.IsOrDerivesFrom(Message);

    /// <summary>
    /// Whether the code of the type answers requests: a controller, a filter, a result, an exception handler or a message handler.
    /// </summary>
    public bool IsServer(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(Controller)
        || type.IsOrImplements(Filter)
        || type.IsOrImplements(ActionResult)
        || type.IsOrImplements(ExceptionHandler)
        || type.IsOrDerivesFrom(DelegatingHandler);

    /// <summary>Whether the type leads to the message: a controller, or what filters receive.</summary>
    public bool IsContext(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(Controller) || type.IsOrDerivesFrom(ActionContext) || type.IsOrDerivesFrom(ActionExecutedContext);
}
