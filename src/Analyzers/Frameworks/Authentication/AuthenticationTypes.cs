using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Authentication;

/// <summary>Microsoft.AspNetCore.Authentication: handlers, events, challenge and forbid.</summary>
internal sealed class AuthenticationTypes(Compilation compilation)
{
    /// <summary>
    /// <c>AuthenticationHttpContextExtensions</c>: <c>ChallengeAsync</c>, <c>ForbidAsync</c> and the others on <c>HttpContext</c>.
    /// </summary>
    public INamedTypeSymbol? HttpContextExtensions { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions");

    /// <summary><c>IAuthenticationService</c>.</summary>
    public INamedTypeSymbol? AuthenticationService { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.IAuthenticationService");

    /// <summary><c>IAuthenticationHandler</c>.</summary>
    public INamedTypeSymbol? AuthenticationHandlerInterface { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.IAuthenticationHandler");

    /// <summary><c>AuthenticationHandler&lt;TOptions&gt;</c>, unbound.</summary>
    public INamedTypeSymbol? AuthenticationHandler { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.AuthenticationHandler`1");

    /// <summary><c>BaseContext&lt;TOptions&gt;</c>, the base of what events of any scheme receive, unbound.</summary>
    public INamedTypeSymbol? EventContext { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.BaseContext`1");

    /// <summary><c>RedirectContext&lt;TOptions&gt;</c>, which cookie and remote events receive, unbound.</summary>
    public INamedTypeSymbol? RedirectContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.RedirectContext`1");

    /// <summary><c>JwtBearerChallengeContext</c>.</summary>
    public INamedTypeSymbol? JwtBearerChallengeContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerChallengeContext");

    /// <summary>The <c>ForbiddenContext</c> of <c>JwtBearerEvents.OnForbidden</c>.</summary>
    public INamedTypeSymbol? JwtForbiddenContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.JwtBearer.ForbiddenContext");

    /// <summary>The <c>AuthenticationFailedContext</c> of <c>JwtBearerEvents.OnAuthenticationFailed</c>.</summary>
    public INamedTypeSymbol? JwtFailedContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.JwtBearer.AuthenticationFailedContext");

    /// <summary>The <c>MessageReceivedContext</c> of <c>JwtBearerEvents.OnMessageReceived</c>.</summary>
    public INamedTypeSymbol? JwtReceivedContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.JwtBearer.MessageReceivedContext");

    /// <summary>The <c>TokenValidatedContext</c> of <c>JwtBearerEvents.OnTokenValidated</c>.</summary>
    public INamedTypeSymbol? JwtValidatedContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.JwtBearer.TokenValidatedContext");

    /// <summary><c>AuthenticateResult</c>.</summary>
    public INamedTypeSymbol? AuthenticateResult { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.AuthenticateResult");

    /// <summary><c>JwtBearerOptions</c>, whose <c>Challenge</c> is what the handler sends.</summary>
    public INamedTypeSymbol? JwtBearerOptions { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions");

    /// <summary><c>RemoteAuthenticationHandler&lt;TOptions&gt;</c>, unbound: its challenge redirects.</summary>
    public INamedTypeSymbol? RemoteAuthenticationHandler { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.RemoteAuthenticationHandler`1");

    /// <summary>The <c>SecurityTokenException</c> of Microsoft.IdentityModel, the base of what a token handler throws.</summary>
    public INamedTypeSymbol? SecurityTokenException { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.IdentityModel.Tokens.SecurityTokenException");
}
