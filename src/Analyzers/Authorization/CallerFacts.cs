using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Authorization;

/// <summary>Is the caller known to be authenticated in a function, before any of its own tests?</summary>
internal sealed class CallerFacts(CompilationFacts facts)
{
    private readonly AuthorizationAttributes _attributes = new(facts);
    private readonly EndpointAuthorization _endpoints = new(facts);
    private readonly EndpointConfigurations _configurations = new(facts);
    private readonly Conventions _conventions = new(facts.Compilation);

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
        if (found.Knowledge is not CallerKnowledge.Proven && facts.PrivateCalls.CallerOf(method, cancellation) is { Knowledge: CallerKnowledge.Proven } known)
        {
            return known;
        }

        if (found.Knowledge is CallerKnowledge.Unknown or CallerKnowledge.Likely && method.Name is not "Configure")
        {
            found = AuthorizationAttributes.Stronger(found, _configurations.Of(method.ContainingType, cancellation));
        }

        bool isController = method.ContainingType.IsOrDerivesFrom(facts.Types.Mvc.ControllerBase) || method.ContainingType.IsOrDerivesFrom(facts.Types.SystemWeb.Controller) || method.ContainingType.IsOrDerivesFrom(facts.Types.WebApi.Controller);
        bool isPage = method.ContainingType.IsOrDerivesFrom(facts.Types.Mvc.PageModel);
        if (found.Knowledge is CallerKnowledge.Unknown && !isController && !isPage)
        {
            found = _endpoints.OfMethod(method, cancellation);
        }

        return found.Knowledge is CallerKnowledge.Unknown && (isController || isPage) ? _conventions.Of(isPage, cancellation) : found;
    }
}
