using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>What the local variables of one body are given; gathered in one walk, and only if someone asks.</summary>
internal sealed class LocalValues(IOperation root)
{
    private Dictionary<ILocalSymbol, List<IOperation>>? _values;

    /// <summary>Every value that is assigned to the variable anywhere in the body; empty where it is also written by reference.</summary>
    public IReadOnlyList<IOperation> Of(ILocalSymbol local) =>
        (_values ??= Gather(root)).TryGetValue(local, out List<IOperation>? values) ? values : Array.Empty<IOperation>();

    private static Dictionary<ILocalSymbol, List<IOperation>> Gather(IOperation root)
    {
        Dictionary<ILocalSymbol, List<IOperation>> values = new(SymbolEqualityComparer.Default);
        HashSet<ILocalSymbol> byReference = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: { } local } declarator when declarator.GetVariableInitializer() is { Value: { } value }:
                    Add(values, local, value);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local }, Value: { } value }:
                    Add(values, local, value);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation { Local: { } local } }:
                    byReference.Add(local);
                    break;
            }
        }

        foreach (ILocalSymbol local in byReference)
        {
            values.Remove(local);
        }

        return values;
    }

    private static void Add(Dictionary<ILocalSymbol, List<IOperation>> values, ILocalSymbol local, IOperation value)
    {
        if (!values.TryGetValue(local, out List<IOperation>? list))
        {
            values.Add(local, list = []);
        }

        list.Add(value);
    }
}
