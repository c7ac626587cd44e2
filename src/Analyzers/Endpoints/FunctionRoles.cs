using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Endpoints;

/// <summary>Tells the role of the function around an operation, by the types that it receives and overrides.</summary>
internal static class FunctionRoles
{
    /// <summary>The role of the nearest function around the operation; <paramref name="owner"/> is the symbol whose body it is.</summary>
    public static FunctionRole Of(IOperation operation, ISymbol owner, FrameworkFacts facts)
    {
        for (
            IMethodSymbol? method = EnclosingFunctions.Nearest(operation, owner);
            method is not null;
            method = method.ContainingSymbol as IMethodSymbol
        )
        {
            if (Of(method, facts) is not FunctionRole.Ordinary and var site)
            {
                return site;
            }
        }

        return FunctionRole.Ordinary;
    }

    /// <summary>The role of one function by itself.</summary>
    public static FunctionRole Of(IMethodSymbol function, FrameworkFacts facts)
    {
        foreach (Framework framework in facts.Present)
        {
            if (framework.RoleOf(function) is not FunctionRole.Ordinary and var role)
            {
                return role;
            }
        }

        return FunctionRole.Ordinary;
    }
}
