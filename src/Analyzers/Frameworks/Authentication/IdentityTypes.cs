using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Endpoints;

namespace Unauthorized.Analyzers.Frameworks.Authentication;

/// <summary>Who the caller is and what it may: principals, claims, and the metadata of authorization.</summary>
internal sealed class IdentityTypes(Compilation compilation)
{
    /// <summary><c>IPrincipal</c>, which <c>ClaimsPrincipal</c> implements.</summary>
    public INamedTypeSymbol? Principal { get; } = KnownTypes.Resolve(compilation, "System.Security.Principal.IPrincipal");

    /// <summary><c>IIdentity</c>.</summary>
    public INamedTypeSymbol? Identity { get; } = KnownTypes.Resolve(compilation, "System.Security.Principal.IIdentity");

    /// <summary><c>ClaimsPrincipal</c>.</summary>
    public INamedTypeSymbol? ClaimsPrincipal { get; } = KnownTypes.Resolve(compilation, "System.Security.Claims.ClaimsPrincipal");

    /// <summary><c>Claim</c>.</summary>
    public INamedTypeSymbol? Claim { get; } = KnownTypes.Resolve(compilation, "System.Security.Claims.Claim");

    /// <summary><c>ClaimTypes</c>, the names of the claims that .NET knows.</summary>
    public INamedTypeSymbol? ClaimTypes { get; } = KnownTypes.Resolve(compilation, "System.Security.Claims.ClaimTypes");

    /// <summary><c>ISession</c>.</summary>
    public INamedTypeSymbol? Session { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.ISession");

    /// <summary><c>IConfiguration</c>.</summary>
    public INamedTypeSymbol? Configuration { get; } = KnownTypes.Resolve(compilation, "Microsoft.Extensions.Configuration.IConfiguration");

    /// <summary><c>IRequestCookieCollection</c>.</summary>
    public INamedTypeSymbol? RequestCookies { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.IRequestCookieCollection");

    /// <summary><c>ConnectionInfo</c>, where addresses come from.</summary>
    public INamedTypeSymbol? ConnectionInfo { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.ConnectionInfo");

    /// <summary><c>[FromHeader]</c> and the like, by interface.</summary>
    public INamedTypeSymbol? FromHeaderMetadata { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.Metadata.IFromHeaderMetadata");

    /// <summary><c>IAuthorizeData</c>, which <c>[Authorize]</c> and everything that acts like it implements.</summary>
    public INamedTypeSymbol? AuthorizeData { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authorization.IAuthorizeData");

    /// <summary><c>IAllowAnonymous</c>.</summary>
    public INamedTypeSymbol? AllowAnonymous { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authorization.IAllowAnonymous");

    /// <summary><c>IAuthorizationFilter</c> of MVC.</summary>
    public INamedTypeSymbol? AuthorizationFilter { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter");

    /// <summary><c>IAsyncAuthorizationFilter</c> of MVC.</summary>
    public INamedTypeSymbol? AsyncAuthorizationFilter { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IAsyncAuthorizationFilter");

    /// <summary>The class of <c>RequireAuthorization</c> and <c>AllowAnonymous</c> on endpoints.</summary>
    public INamedTypeSymbol? EndpointConventions { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Builder.AuthorizationEndpointConventionBuilderExtensions");
}
