using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>The authentication schemes that a challenge or forbid names.</summary>
internal static class SchemeArguments
{
    /// <summary>
    /// The operations whose values are scheme names: single arguments, and the elements of arrays, lists and collection expressions.
    /// </summary>
    public static IEnumerable<IOperation> Of(IOperation operation)
    {
        ImmutableArray<IArgumentOperation> arguments = operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (IArgumentOperation argument in arguments)
        {
            if (
                argument is
                {
                    ArgumentKind: not ArgumentKind.DefaultValue,
                    Parameter.Name: "authenticationSchemes" or "authenticationScheme" or "scheme"
                }
            )
            {
                foreach (IOperation value in Elements(OperationValue.Unwrap(argument.Value)))
                {
                    yield return value;
                }
            }
        }
    }

    private static IEnumerable<IOperation> Elements(IOperation value)
    {
        switch (value)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            case IObjectCreationOperation { Initializer: { } collection }:
                return Added(collection);
            case { Type.SpecialType: SpecialType.System_String }:
                return [value];
            default:
                // A collection expression has no operation of its own before Roslyn 4.9; its elements are its children.
                return value.Type is { TypeKind: TypeKind.Interface or TypeKind.Array or TypeKind.Class } ? value.ChildOperations : [];
        }
    }

    private static IEnumerable<IOperation> Added(IObjectOrCollectionInitializerOperation collection)
    {
        foreach (IOperation element in collection.Initializers)
        {
            if (element is IInvocationOperation { Arguments: [{ Value: { } value }] })
            {
                yield return value;
            }
        }
    }
}
