using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Authorization;

/// <summary>Is the caller known to be authenticated in a function, before any of its own tests?</summary>
internal sealed class AuthorizationFacts
{
    private readonly AuthorizationAttributes _attributes;
    private readonly EndpointAuthorization _endpoints;
    private readonly Conventions _conventions;
    private readonly PrivateCallers _private;

    /// <summary>Stands on the control flow.</summary>
    public AuthorizationFacts(FlowFacts flow)
    {
        Flow = flow;
        _attributes = new AuthorizationAttributes(flow.Frameworks);
        _endpoints = new EndpointAuthorization(flow);
        _conventions = new Conventions(flow.Compilation);
        _private = new PrivateCallers(this);
    }

    /// <summary>What the control flow says.</summary>
    public FlowFacts Flow { get; }

    /// <summary>What attributes, mappings and conventions say of the callers of the function around an operation.</summary>
    public Caller Of(IOperation operation, ISymbol owner, IOperation root, CancellationToken cancellation)
    {
        Caller found = default;
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation { Symbol: { } symbol } lambda:
                    found = AuthorizationAttributes.Stronger(found, _attributes.On(symbol));
                    if (_endpoints.OfLambda(lambda, root, cancellation) is { } mapped)
                    {
                        return AuthorizationAttributes.Stronger(found, mapped); // an endpoint of its own: the method around it only maps it
                    }

                    break;
                case ILocalFunctionOperation { Symbol: { } symbol }:
                    found = AuthorizationAttributes.Stronger(found, _attributes.On(symbol));
                    break;
            }
        }

        return owner is IMethodSymbol method ? OfMethod(method, found, cancellation) : found;
    }

    private Caller OfMethod(IMethodSymbol method, Caller found, CancellationToken cancellation)
    {
        found = AuthorizationAttributes.Stronger(found, _attributes.Of(method));
        if (
            found.Knowledge is not CallerKnowledge.Proven
            && _private.Of(method, cancellation) is { Knowledge: CallerKnowledge.Proven } known
        )
        {
            return known;
        }

        if (found.Knowledge is CallerKnowledge.Unknown or CallerKnowledge.Likely && method.Name is not "Configure")
        {
            found = AuthorizationAttributes.Stronger(found, Configured(method.ContainingType, cancellation));
        }

        bool isController = Flow.Frameworks.Is(method.ContainingType, TypeRoles.Controller | TypeRoles.ClassicController);
        bool isPage = Flow.Frameworks.Is(method.ContainingType, TypeRoles.PageModel);
        if (found.Knowledge is CallerKnowledge.Unknown && !isController && !isPage)
        {
            found = _endpoints.OfMethod(method, cancellation);
        }

        return found.Knowledge is CallerKnowledge.Unknown && (isController || isPage) ? _conventions.Of(isPage, cancellation) : found;
    }

    private Caller Configured(INamedTypeSymbol? endpoint, CancellationToken cancellation)
    {
        if (endpoint is not null && Flow.Frameworks.Is(endpoint, TypeRoles.Endpoint))
        {
            foreach (Framework framework in Flow.Frameworks.Present)
            {
                if (framework.CallersOf(endpoint, cancellation) is { Knowledge: not CallerKnowledge.Unknown } caller)
                {
                    return caller;
                }
            }
        }

        return default;
    }
}
