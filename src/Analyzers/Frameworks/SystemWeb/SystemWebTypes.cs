using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.SystemWeb;

/// <summary>System.Web and ASP.NET MVC 5: the request, the response, controllers, filters and results of .NET Framework.</summary>
internal sealed class SystemWebTypes(Compilation compilation)
{
    /// <summary>
    /// The type whose presence makes a compilation a web project of .NET Framework; .NET has an assembly of that name, too, but not the
    /// type.
    /// </summary>
    private const string Gate = "System.Web.HttpContext";

    /// <summary><c>HttpContext</c>.</summary>
    public INamedTypeSymbol? HttpContext { get; } = TypeLookup.Resolve(compilation, Gate);

    /// <summary><c>HttpContextBase</c>.</summary>
    public INamedTypeSymbol? HttpContextBase { get; } = TypeLookup.Resolve(compilation, "System.Web.HttpContextBase");

    /// <summary><c>HttpResponse</c>.</summary>
    public INamedTypeSymbol? HttpResponse { get; } = TypeLookup.Resolve(compilation, "System.Web.HttpResponse");

    /// <summary><c>HttpResponseBase</c>.</summary>
    public INamedTypeSymbol? HttpResponseBase { get; } = TypeLookup.Resolve(compilation, "System.Web.HttpResponseBase");

    /// <summary><c>HttpRequest</c>.</summary>
    public INamedTypeSymbol? HttpRequest { get; } = TypeLookup.Resolve(compilation, "System.Web.HttpRequest");

    /// <summary><c>HttpRequestBase</c>.</summary>
    public INamedTypeSymbol? HttpRequestBase { get; } = TypeLookup.Resolve(compilation, "System.Web.HttpRequestBase");

    /// <summary><c>HttpException</c>, whose code the server sends.</summary>
    public INamedTypeSymbol? HttpException { get; } = TypeLookup.Resolve(compilation, "System.Web.HttpException");

    /// <summary>The base of the controllers of MVC 5.</summary>
    public INamedTypeSymbol? Controller { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.ControllerBase");

    /// <summary><c>ControllerContext</c>, the base of what filters and results receive.</summary>
    public INamedTypeSymbol? ControllerContext { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.ControllerContext");

    /// <summary><c>ActionResult</c>.</summary>
    public INamedTypeSymbol? ActionResult { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.ActionResult");

    /// <summary><c>HttpStatusCodeResult</c>.</summary>
    public INamedTypeSymbol? StatusCodeResult { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.HttpStatusCodeResult");

    /// <summary><c>HttpUnauthorizedResult</c>.</summary>
    public INamedTypeSymbol? UnauthorizedResult { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.HttpUnauthorizedResult");

    /// <summary><c>[Authorize]</c> of MVC 5.</summary>
    public INamedTypeSymbol? Authorize { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.AuthorizeAttribute");

    /// <summary><c>[AllowAnonymous]</c> of MVC 5.</summary>
    public INamedTypeSymbol? AllowAnonymous { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.AllowAnonymousAttribute");

    /// <summary><c>FilterAttribute</c>, the base of filters that are attributes.</summary>
    public INamedTypeSymbol? FilterAttribute { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.FilterAttribute");

    /// <summary><c>IActionFilter</c>.</summary>
    public INamedTypeSymbol? ActionFilter { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.IActionFilter");

    /// <summary><c>IResultFilter</c>.</summary>
    public INamedTypeSymbol? ResultFilter { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.IResultFilter");

    /// <summary><c>IAuthorizationFilter</c>.</summary>
    public INamedTypeSymbol? AuthorizationFilter { get; } = TypeLookup.Resolve(compilation, "System.Web.Mvc.IAuthorizationFilter");

    /// <summary><c>IAuthenticationFilter</c>, whose <c>OnAuthenticationChallenge</c> sees every result.</summary>
    public INamedTypeSymbol? AuthenticationFilter { get; } =
        TypeLookup.Resolve(compilation, "System.Web.Mvc.Filters.IAuthenticationFilter");

    /// <summary>Whether the type is a response of System.Web.</summary>
    public bool IsResponse(ITypeSymbol? type) => type.IsOrDerivesFrom(HttpResponse) || type.IsOrDerivesFrom(HttpResponseBase);

    /// <summary>Whether the type is a request of System.Web.</summary>
    public bool IsRequest(ITypeSymbol? type) => type.IsOrDerivesFrom(HttpRequest) || type.IsOrDerivesFrom(HttpRequestBase);

    /// <summary>Whether the type leads to the response: a context, a controller, what filters and results receive.</summary>
    public bool IsContext(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(HttpContext)
        || type.IsOrDerivesFrom(HttpContextBase)
        || type.IsOrDerivesFrom(ControllerContext)
        || type.IsOrDerivesFrom(Controller);

    /// <summary>Whether the type is a filter of MVC 5.</summary>
    public bool IsFilter(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(FilterAttribute)
        || type.IsOrImplements(ActionFilter)
        || type.IsOrImplements(ResultFilter)
        || type.IsOrImplements(AuthorizationFilter)
        || type.IsOrImplements(AuthenticationFilter);
}
