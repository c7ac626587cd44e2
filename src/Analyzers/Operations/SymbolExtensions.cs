using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Operations;

/// <summary>Questions about symbols that every room asks; all are false for a type that is not referenced.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether both are the same type, generic arguments aside.</summary>
    public static bool Is([NotNullWhen(true)] this ITypeSymbol? type, ITypeSymbol? other) =>
        type is not null && other is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other.OriginalDefinition);

    /// <summary>Whether the type is the other or derives from it.</summary>
    public static bool IsOrDerivesFrom([NotNullWhen(true)] this ITypeSymbol? type, ITypeSymbol? other)
    {
        if (other is null)
        {
            return false;
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(other))
            {
                return true;
            }
        }

        return type is ITypeParameterSymbol parameter && ConstraintIs(parameter, other);
    }

    /// <summary>Whether the type is the interface or implements it.</summary>
    public static bool IsOrImplements([NotNullWhen(true)] this ITypeSymbol? type, ITypeSymbol? contract)
    {
        if (type is null || contract is null)
        {
            return false;
        }

        if (type.Is(contract))
        {
            return true;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.Is(contract))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether values of the type hold others, as a list does; a string is one too.</summary>
    public static bool IsEnumerable([NotNullWhen(true)] this ITypeSymbol? type)
    {
        if (type is null)
        {
            return false;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.SpecialType is SpecialType.System_Collections_IEnumerable)
            {
                return true;
            }
        }

        return type.SpecialType is SpecialType.System_Collections_IEnumerable;
    }

    /// <summary>
    /// Whether a symbol is declared in the source under analysis. An editor gives the symbols of other projects their source, too, and a
    /// build does not: neither is read from here, so that both say the same.
    /// </summary>
    public static bool IsDeclaredIn(this ISymbol symbol, Compilation compilation) =>
        !symbol.DeclaringSyntaxReferences.IsEmpty && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    /// <summary>The method that an override finally stands for, or the method itself.</summary>
    public static IMethodSymbol RootDefinition(this IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method.OriginalDefinition;
    }

    /// <summary>Whether an attribute of that simple name is on the symbol: users declare such markers in any namespace.</summary>
    public static bool HasMarker(this ISymbol symbol, string attributeName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == attributeName)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ConstraintIs(ITypeParameterSymbol parameter, ITypeSymbol other)
    {
        foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
        {
            if (constraint is not ITypeParameterSymbol && constraint.IsOrDerivesFrom(other))
            {
                return true;
            }
        }

        return false;
    }
}
