using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Katana;

/// <summary>
/// Katana (OWIN), the host of Web API 2 and in front of System.Web: its middleware, and modules and filters of the frameworks behind it,
/// may
/// put the challenge on the responses of the application (<c>on-the-wire.md</c> B38).
/// </summary>
internal sealed class KatanaFramework : Framework
{
    private readonly INamedTypeSymbol? _authenticationManager;
    private readonly KatanaCoverage _coverage;

    /// <summary>Looks the types up.</summary>
    public KatanaFramework(FrameworkFacts facts)
        : base(facts)
    {
        _authenticationManager = TypeLookup.Resolve(facts.Compilation, "Microsoft.Owin.Security.IAuthenticationManager");
        _coverage = new KatanaCoverage(
            facts,
            TypeLookup.Resolve(facts.Compilation, "System.Web.IHttpModule"),
            TypeLookup.Resolve(facts.Compilation, "System.Web.HttpApplication")
        );
    }

    /// <inheritdoc/>
    public override bool IsPresent => _authenticationManager is not null || HasClassicHost;

    /// <inheritdoc/>
    public override Capabilities Capabilities => HasClassicHost ? Capabilities.Owin : Capabilities.None;

    private bool HasClassicHost =>
        TypeLookup.Resolve(Facts.Compilation, "System.Web.HttpContext") is not null
        || TypeLookup.Resolve(Facts.Compilation, "System.Web.Http.ApiController") is not null;

    /// <inheritdoc/>
    public override Effect? HeaderEffectOf(IOperation operation, LocalValues locals) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Challenge", ContainingType: { } type } }
        && type.IsOrImplements(_authenticationManager)
            ? new Effect(EffectKind.SetsHeader)
            : null;

    /// <inheritdoc/>
    public override bool Covers(Response response, ISymbol owner, IHeaderSetters setters, CancellationToken cancellation) =>
        Facts.Can(Capabilities.Owin) && _coverage.Covers(owner, cancellation);
}
