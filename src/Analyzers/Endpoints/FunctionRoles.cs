using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Frameworks.Authentication;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Endpoints;

/// <summary>Tells the role of the function around an operation, by the types that it receives and overrides.</summary>
internal static class FunctionRoles
{
    /// <summary>The role of the nearest function around the operation; <paramref name="owner"/> is the symbol whose body it is.</summary>
    public static FunctionRole Of(IOperation operation, ISymbol owner, KnownTypes types)
    {
        for (IMethodSymbol? method = EnclosingFunctions.Nearest(operation, owner); method is not null; method = method.ContainingSymbol as IMethodSymbol)
        {
            if (Of(method, types) is not FunctionRole.Ordinary and var site)
            {
                return site;
            }
        }

        return FunctionRole.Ordinary;
    }

    /// <summary>The role of one function by itself.</summary>
    public static FunctionRole Of(IMethodSymbol method, KnownTypes types)
    {
        AuthenticationTypes authentication = types.Authentication;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.IsOrDerivesFrom(authentication.JwtBearerChallengeContext))
            {
                return FunctionRole.JwtChallengeEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(authentication.JwtForbiddenContext))
            {
                return FunctionRole.JwtForbiddenEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(authentication.JwtFailedContext) || parameter.Type.IsOrDerivesFrom(authentication.JwtReceivedContext) || parameter.Type.IsOrDerivesFrom(authentication.JwtValidatedContext))
            {
                return FunctionRole.JwtEarlyEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(authentication.RedirectContext))
            {
                return FunctionRole.RedirectEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(authentication.EventContext))
            {
                return FunctionRole.AuthenticationEvent;
            }
        }

        if (method.MethodKind is MethodKind.Ordinary && method.ContainingType.IsOrImplements(authentication.AuthenticationHandlerInterface))
        {
            return method.Name switch
            {
                "HandleChallengeAsync" or "ChallengeAsync" => FunctionRole.HandlerChallenge,
                "HandleForbiddenAsync" or "ForbidAsync" => FunctionRole.HandlerForbidden,
                "HandleAuthenticateAsync" or "AuthenticateAsync" => FunctionRole.HandlerAuthenticate,
                _ => FunctionRole.Handler,
            };
        }

        return FunctionRole.Ordinary;
    }
}
