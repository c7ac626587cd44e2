using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Hosting;

/// <summary>
/// The host of ASP.NET Core: its pipeline, its services and its authorization. What it sets up is read in the start-up room.
/// </summary>
internal sealed class HostingFramework(FrameworkFacts facts) : Framework(facts)
{
    private readonly HostingTypes _types = new(facts.Compilation);
    private readonly INamedTypeSymbol? _authorizeData = TypeLookup.Resolve(
        facts.Compilation,
        "Microsoft.AspNetCore.Authorization.IAuthorizeData"
    );
    private readonly INamedTypeSymbol? _allowAnonymous = TypeLookup.Resolve(
        facts.Compilation,
        "Microsoft.AspNetCore.Authorization.IAllowAnonymous"
    );
    private readonly INamedTypeSymbol? _authorizationHandler = TypeLookup.Resolve(
        facts.Compilation,
        "Microsoft.AspNetCore.Authorization.IAuthorizationHandler"
    );
    private readonly INamedTypeSymbol? _resultHandler = TypeLookup.Resolve(
        facts.Compilation,
        "Microsoft.AspNetCore.Authorization.IAuthorizationMiddlewareResultHandler"
    );
    private readonly INamedTypeSymbol? _authorizationResult = TypeLookup.Resolve(
        facts.Compilation,
        "Microsoft.AspNetCore.Authorization.Policy.PolicyAuthorizationResult"
    );

    /// <inheritdoc/>
    public override bool IsPresent => _types.ApplicationBuilder is not null || _authorizeData is not null;

    /// <inheritdoc/>
    public override Capabilities Capabilities =>
        (_types.ApplicationBuilder is not null ? Capabilities.Pipelines : Capabilities.None)
        | (_authorizationHandler is not null || _resultHandler is not null ? Capabilities.Authorization : Capabilities.None);

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type) =>
        (type.IsOrImplements(_authorizeData) ? TypeRoles.AuthorizeData | TypeRoles.Authorizes : TypeRoles.None)
        | (type.IsOrImplements(_allowAnonymous) ? TypeRoles.AllowsAnonymous : TypeRoles.None)
        | (type.IsOrImplements(_authorizationHandler) ? TypeRoles.AuthorizationHandler : TypeRoles.None)
        | (type.IsOrImplements(_resultHandler) ? TypeRoles.AuthorizationResultHandler : TypeRoles.None)
        | (type.Is(_authorizationResult) ? TypeRoles.AuthorizationResult : TypeRoles.None);
}
