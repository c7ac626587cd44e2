using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.BaseLibrary;

/// <summary>
/// What .NET itself has: principals and claims, and handlers around the messages of clients and servers. It answers no request by itself.
/// </summary>
internal sealed class BaseLibraryFramework(FrameworkFacts facts) : Framework(facts)
{
    private readonly INamedTypeSymbol? _principal = TypeLookup.Resolve(facts.Compilation, "System.Security.Principal.IPrincipal");
    private readonly INamedTypeSymbol? _identity = TypeLookup.Resolve(facts.Compilation, "System.Security.Principal.IIdentity");
    private readonly INamedTypeSymbol? _claim = TypeLookup.Resolve(facts.Compilation, "System.Security.Claims.Claim");
    private readonly INamedTypeSymbol? _messageHandler = TypeLookup.Resolve(facts.Compilation, "System.Net.Http.DelegatingHandler");
    private readonly INamedTypeSymbol? _configuration = TypeLookup.Resolve(
        facts.Compilation,
        "Microsoft.Extensions.Configuration.IConfiguration"
    );

    /// <inheritdoc/>
    public override bool IsPresent => true;

    /// <inheritdoc/>
    public override Capabilities Capabilities => Capabilities.None;

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type) =>
        type.IsOrImplements(_principal) || type.IsOrImplements(_identity) || type.IsOrDerivesFrom(_claim) ? TypeRoles.Principal
        : type.IsOrDerivesFrom(_messageHandler) ? TypeRoles.MessageHandler
        : type.IsOrImplements(_configuration) ? TypeRoles.Configuration
        : TypeRoles.None;
}
