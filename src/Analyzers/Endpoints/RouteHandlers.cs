using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Endpoints;

/// <summary>Which functions a minimal API runs as endpoints, and which methods are actions.</summary>
internal static class RouteHandlers
{
    /// <summary>
    /// Whether what the function around an operation returns is written by a minimal API: a route handler or an endpoint filter.
    /// </summary>
    public static bool IsAround(IOperation operation, IMethodSymbol? owner, IOperation root, FrameworkFacts facts)
    {
        IOperation? function = EnclosingFunctions.Innermost(operation);
        IMethodSymbol? symbol = function switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => owner,
        };
        if (symbol is null)
        {
            return false;
        }

        if (
            symbol.Parameters is [{ Type: { } first }, { Type: { } second }]
            && facts.Is(first, TypeRoles.EndpointFilterContext)
            && facts.Is(second, TypeRoles.Next)
        )
        {
            return true;
        }

        return function switch
        {
            IAnonymousFunctionOperation => IsMapped(function, facts),
            ILocalFunctionOperation => IsMappedByName(symbol, root, facts),
            _ => false,
        };
    }

    /// <summary>Whether a delegate is handed to <c>MapGet</c> and the like.</summary>
    public static bool IsMapped(IOperation value, FrameworkFacts facts)
    {
        IOperation? parent = value.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent
                is IArgumentOperation
                {
                    Parameter.Type: { SpecialType: SpecialType.System_Delegate } or { Name: "Delegate" },
                    Parent: IInvocationOperation { TargetMethod: { } method }
                }
            && method.Name.StartsWith("Map", StringComparison.Ordinal)
            && facts.Is(method.ContainingType, TypeRoles.RouteBuilder);
    }

    /// <summary>Whether the method is an action of a controller.</summary>
    public static bool IsAction(IMethodSymbol? method, FrameworkFacts facts) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && facts.Is(method.ContainingType, TypeRoles.Controller)
        && !method.HasMarker("NonActionAttribute");

    private static bool IsMappedByName(IMethodSymbol function, IOperation root, FrameworkFacts facts)
    {
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            if (
                operation is IMethodReferenceOperation { Method: { } method }
                && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, function)
                && IsMapped(operation, facts)
            )
            {
                return true;
            }
        }

        return false;
    }
}
