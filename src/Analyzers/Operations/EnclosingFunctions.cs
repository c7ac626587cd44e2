using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Operations;

/// <summary>The lambdas and local functions around an operation.</summary>
internal static class EnclosingFunctions
{
    /// <summary>The functions around an operation within its body, outermost first; empty in the body itself.</summary>
    public static Stack<IOperation> Around(IOperation operation)
    {
        Stack<IOperation> functions = new();
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                functions.Push(current);
            }
        }

        return functions;
    }

    /// <summary>The lambda or local function right around an operation; null in the body itself.</summary>
    public static IOperation? Innermost(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>The function right around an operation: a lambda's or local function's symbol, or the owner of the body.</summary>
    public static IMethodSymbol? Nearest(IOperation operation, ISymbol owner)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation { Symbol: { } lambda }:
                    return lambda;
                case ILocalFunctionOperation { Symbol: { } local }:
                    return local;
            }
        }

        return owner as IMethodSymbol;
    }

    /// <summary>Whether an operation belongs to the body itself and not to a lambda or local function in it.</summary>
    public static bool IsOwn(IOperation operation, IOperation body)
    {
        for (IOperation? current = operation; current is not null && current != body; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }
        }

        return true;
    }
}
