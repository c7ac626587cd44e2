using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Flow;

namespace Unauthorized.Analyzers.Sites;

/// <summary>Tells the role of the function around an operation, by the types that it receives and overrides.</summary>
internal static class SiteClassifier
{
    /// <summary>The role of the nearest function around the operation; <paramref name="owner"/> is the symbol whose body it is.</summary>
    public static Site Of(IOperation operation, ISymbol owner, KnownTypes types)
    {
        for (IMethodSymbol? method = Functions.Nearest(operation, owner); method is not null; method = method.ContainingSymbol as IMethodSymbol)
        {
            if (Of(method, types) is not Site.Ordinary and var site)
            {
                return site;
            }
        }

        return Site.Ordinary;
    }

    /// <summary>The role of one function by itself.</summary>
    public static Site Of(IMethodSymbol method, KnownTypes types)
    {
        AuthenticationTypes authentication = types.Authentication;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.IsOrDerivesFrom(authentication.JwtBearerChallengeContext))
            {
                return Site.JwtChallengeEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(authentication.JwtForbiddenContext))
            {
                return Site.JwtForbiddenEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(authentication.JwtFailedContext) || parameter.Type.IsOrDerivesFrom(authentication.JwtReceivedContext) || parameter.Type.IsOrDerivesFrom(authentication.JwtValidatedContext))
            {
                return Site.JwtEarlyEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(authentication.RedirectContext))
            {
                return Site.RedirectEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(authentication.EventContext))
            {
                return Site.AuthenticationEvent;
            }
        }

        if (method.MethodKind is MethodKind.Ordinary && method.ContainingType.IsOrImplements(authentication.AuthenticationHandlerInterface))
        {
            return method.Name switch
            {
                "HandleChallengeAsync" or "ChallengeAsync" => Site.HandlerChallenge,
                "HandleForbiddenAsync" or "ForbidAsync" => Site.HandlerForbidden,
                "HandleAuthenticateAsync" or "AuthenticateAsync" => Site.HandlerAuthenticate,
                _ => Site.Handler,
            };
        }

        return Site.Ordinary;
    }
}
