using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>Tells which types are results that a framework executes; each type is judged once per compilation.</summary>
internal sealed class ResultTypes(KnownTypes types)
{
    private readonly ConcurrentDictionary<ITypeSymbol, Kind> _kinds = new(SymbolEqualityComparer.Default);

    private enum Kind
    {
        None,
        Mvc,
        MinimalApi,
    }

    /// <summary>Whether the type is an MVC or Razor Pages result: <c>IActionResult</c> or a type that implements it.</summary>
    public bool IsMvcResult(ITypeSymbol? type) => Of(type) is Kind.Mvc;

    /// <summary>Whether the type is a minimal-API result: <c>IResult</c> or a type that implements it.</summary>
    public bool IsMinimalApiResult(ITypeSymbol? type) => Of(type) is Kind.MinimalApi;

    /// <summary>The status that <c>[DefaultStatusCode]</c> on the type or a base type names, or null.</summary>
    public int? DefaultStatus(ITypeSymbol? type)
    {
        if (types.Mvc.DefaultStatusCodeAttribute is not { } attributeType)
        {
            return null;
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass.Is(attributeType) && attribute.ConstructorArguments is [{ Value: int status }])
                {
                    return status;
                }
            }
        }

        return null;
    }

    private Kind Of(ITypeSymbol? type) => type is INamedTypeSymbol named ? _kinds.GetOrAdd(named, Classify) : Kind.None;

    private Kind Classify(ITypeSymbol type) =>
        type.IsOrImplements(types.Mvc.ActionResultInterface) ? Kind.Mvc
        : type.IsOrImplements(types.MinimalApi.ResultInterface) ? Kind.MinimalApi
        : Kind.None;
}
