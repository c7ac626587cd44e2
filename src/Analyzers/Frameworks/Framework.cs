using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// One framework, as far as its responses are concerned. A new framework is one folder with a class that derives from this one and one
/// line in the list of registered frameworks; it overrides what it has. No member throws, and none says anything about code that does not
/// bind. All answers depend on the compilation and the argument alone.
/// </summary>
internal abstract class Framework(FrameworkFacts facts)
{
    /// <summary>What all registered frameworks together say of the compilation.</summary>
    protected FrameworkFacts Facts { get; } = facts;

    /// <summary>Whether the compilation references the framework; one that is not referenced is asked nothing else.</summary>
    public abstract bool IsPresent { get; }

    /// <summary>What the framework can do.</summary>
    public virtual Capabilities Capabilities => Capabilities.Web;

    /// <summary>The roles that the framework gives a type; asked once for each type of a compilation.</summary>
    public virtual TypeRoles RolesOf(ITypeSymbol type) => TypeRoles.None;

    /// <summary>
    /// Adds the responses that an operation makes; whatever cannot be read as a constant status is left out. Called for calls, object
    /// creations and assignments.
    /// </summary>
    public virtual void Recognize(IOperation operation, LocalValues locals, List<Response> into) { }

    /// <summary>
    /// What an operation does to the headers of a response in a way that only this framework has; null to leave it to the spellings that
    /// all
    /// frameworks share.
    /// </summary>
    public virtual Effect? HeaderEffectOf(IOperation operation, LocalValues locals) => null;

    /// <summary>
    /// Whether a call starts the response, so that headers set later are lost; <paramref name="receiver"/> is the type of what it is made
    /// on.
    /// </summary>
    public virtual bool StartsResponse(IInvocationOperation call, ITypeSymbol? receiver) => false;

    /// <summary>
    /// What an operation that does nothing to the headers does to the request: goes on, stops, hands it over; null to leave it to what all
    /// frameworks share.
    /// </summary>
    public virtual Effect? ControlEffectOf(IOperation operation) => null;

    /// <summary>
    /// The status that a result brings and that wins over one written before (<c>on-the-wire.md</c> B17); null for a result that brings
    /// none.
    /// </summary>
    public virtual int? StatusOf(IOperation operation) => null;

    /// <summary>What the framework's own configuration says of the callers of an endpoint class; unknown for any other type.</summary>
    public virtual Caller CallersOf(INamedTypeSymbol endpoint, CancellationToken cancellation) => default;

    /// <summary>The role of a function, by what it receives and overrides.</summary>
    public virtual FunctionRole RoleOf(IMethodSymbol function) => FunctionRole.Ordinary;

    /// <summary>How a method that runs before an endpoint stops the request.</summary>
    public virtual RequestGuard GuardOf(IMethodSymbol method) => RequestGuard.None;

    /// <summary>Whether a method signs a user in, checks a user's password or issues a token.</summary>
    public virtual bool SignsIn(IMethodSymbol method) => false;

    /// <summary>Whether the framework answers by itself where a method of an endpoint class writes a status and sends nothing.</summary>
    public virtual bool SendsByItself(IMethodSymbol method) => false;

    /// <summary>
    /// Whether something in front of the application may redirect the response or rename its header, which code does not show; then its
    /// rule only suggests.
    /// </summary>
    public virtual bool MayLoseChallenge(Response response, ISymbol owner) => false;

    /// <summary>Whether the response goes to code of the application that sent a request, and to no client.</summary>
    public virtual bool IsOfClient(Response response, ISymbol owner, CancellationToken cancellation) => false;

    /// <summary>Whether something that the framework registers puts the header on a response that its own function leaves bare.</summary>
    public virtual bool Covers(Response response, ISymbol owner, IHeaderSetters setters, CancellationToken cancellation) => false;

    /// <summary>
    /// Whether a challenge for <c>Bearer</c> has to say where the metadata of the protected resource are (RFC 9728 §5.1).
    /// </summary>
    public virtual bool NeedsResourceMetadata(CancellationToken cancellation) => false;
}
