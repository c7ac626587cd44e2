using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.SystemWeb;

/// <summary>System.Web and ASP.NET MVC 5: the request, the response, controllers, filters and results of .NET Framework.</summary>
internal sealed class SystemWebTypes(Compilation compilation)
{
    /// <summary>The type whose presence makes a compilation a web project of .NET Framework; .NET has an assembly of that name, too, but not the type.</summary>
    public const string Gate = "System.Web.HttpContext";

    /// <summary><c>HttpContext</c>.</summary>
    public INamedTypeSymbol? HttpContext { get; } = KnownTypes.Resolve(compilation, Gate);

    /// <summary><c>HttpContextBase</c>.</summary>
    public INamedTypeSymbol? HttpContextBase { get; } = KnownTypes.Resolve(compilation, "System.Web.HttpContextBase");

    /// <summary><c>HttpResponse</c>.</summary>
    public INamedTypeSymbol? HttpResponse { get; } = KnownTypes.Resolve(compilation, "System.Web.HttpResponse");

    /// <summary><c>HttpResponseBase</c>.</summary>
    public INamedTypeSymbol? HttpResponseBase { get; } = KnownTypes.Resolve(compilation, "System.Web.HttpResponseBase");

    /// <summary><c>HttpRequest</c>.</summary>
    public INamedTypeSymbol? HttpRequest { get; } = KnownTypes.Resolve(compilation, "System.Web.HttpRequest");

    /// <summary><c>HttpRequestBase</c>.</summary>
    public INamedTypeSymbol? HttpRequestBase { get; } = KnownTypes.Resolve(compilation, "System.Web.HttpRequestBase");

    /// <summary><c>HttpException</c>, whose code the server sends.</summary>
    public INamedTypeSymbol? HttpException { get; } = KnownTypes.Resolve(compilation, "System.Web.HttpException");

    /// <summary><c>HttpApplication</c>, the base of Global.asax.</summary>
    public INamedTypeSymbol? Application { get; } = KnownTypes.Resolve(compilation, "System.Web.HttpApplication");

    /// <summary><c>IHttpModule</c>.</summary>
    public INamedTypeSymbol? Module { get; } = KnownTypes.Resolve(compilation, "System.Web.IHttpModule");

    /// <summary>The base of the controllers of MVC 5.</summary>
    public INamedTypeSymbol? Controller { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.ControllerBase");

    /// <summary><c>ControllerContext</c>, the base of what filters and results receive.</summary>
    public INamedTypeSymbol? ControllerContext { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.ControllerContext");

    /// <summary><c>ActionResult</c>.</summary>
    public INamedTypeSymbol? ActionResult { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.ActionResult");

    /// <summary><c>HttpStatusCodeResult</c>.</summary>
    public INamedTypeSymbol? StatusCodeResult { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.HttpStatusCodeResult");

    /// <summary><c>HttpUnauthorizedResult</c>.</summary>
    public INamedTypeSymbol? UnauthorizedResult { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.HttpUnauthorizedResult");

    /// <summary><c>[Authorize]</c> of MVC 5.</summary>
    public INamedTypeSymbol? Authorize { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.AuthorizeAttribute");

    /// <summary><c>[AllowAnonymous]</c> of MVC 5.</summary>
    public INamedTypeSymbol? AllowAnonymous { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.AllowAnonymousAttribute");

    /// <summary><c>FilterAttribute</c>, the base of filters that are attributes.</summary>
    public INamedTypeSymbol? FilterAttribute { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.FilterAttribute");

    /// <summary><c>IActionFilter</c>.</summary>
    public INamedTypeSymbol? ActionFilter { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.IActionFilter");

    /// <summary><c>IResultFilter</c>.</summary>
    public INamedTypeSymbol? ResultFilter { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.IResultFilter");

    /// <summary><c>IAuthorizationFilter</c>.</summary>
    public INamedTypeSymbol? AuthorizationFilter { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.IAuthorizationFilter");

    /// <summary><c>IAuthenticationFilter</c>, whose <c>OnAuthenticationChallenge</c> sees every result.</summary>
    public INamedTypeSymbol? AuthenticationFilter { get; } = KnownTypes.Resolve(compilation, "System.Web.Mvc.Filters.IAuthenticationFilter");

    /// <summary><c>IAuthenticationManager</c> of Katana, by which code leaves a 401 to a middleware.</summary>
    public INamedTypeSymbol? OwinAuthenticationManager { get; } = KnownTypes.Resolve(compilation, "Microsoft.Owin.Security.IAuthenticationManager");

    /// <summary>Whether the type is a response of System.Web.</summary>
    public bool IsResponse(ITypeSymbol? type) => type.IsOrDerivesFrom(HttpResponse) || type.IsOrDerivesFrom(HttpResponseBase);

    /// <summary>Whether the type is a request of System.Web.</summary>
    public bool IsRequest(ITypeSymbol? type) => type.IsOrDerivesFrom(HttpRequest) || type.IsOrDerivesFrom(HttpRequestBase);

    /// <summary>Whether the type leads to the response: a context, a controller, what filters and results receive.</summary>
    public bool IsContext(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(HttpContext) || type.IsOrDerivesFrom(HttpContextBase) || type.IsOrDerivesFrom(ControllerContext) || type.IsOrDerivesFrom(Controller);

    /// <summary>Whether the type is a filter of MVC 5.</summary>
    public bool IsFilter(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(FilterAttribute) || type.IsOrImplements(ActionFilter) || type.IsOrImplements(ResultFilter) || type.IsOrImplements(AuthorizationFilter) || type.IsOrImplements(AuthenticationFilter);
}
