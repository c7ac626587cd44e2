using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>What the local variables of one body are given; gathered in one walk, and only if someone asks.</summary>
internal sealed class LocalValues(IOperation root, IParameterSymbol? parameter = null, int given = 0)
{
    private Gathered? _gathered;

    /// <summary>Every value that is assigned to the variable anywhere in the body; empty where it is also written by reference or added to.</summary>
    public IReadOnlyList<IOperation> Of(ILocalSymbol local) =>
        (_gathered ??= Gather(root)).Values.TryGetValue(local, out List<IOperation>? values) ? values : Array.Empty<IOperation>();

    /// <summary>The status that the body is taken to be called with as a parameter; null for a parameter of which nothing is known.</summary>
    public int? Given(IParameterSymbol used) => parameter is not null && SymbolEqualityComparer.Default.Equals(used, parameter) && IsStable(used) ? given : null;

    /// <summary>Whether a local or parameter keeps the first value that it gets, so that two tests of it have one outcome.</summary>
    public bool IsStable(ISymbol variable)
    {
        _gathered ??= Gather(root);
        return !_gathered.Rewritten.Contains(variable) && variable switch
        {
            IParameterSymbol { RefKind: RefKind.None or RefKind.In } => true,
            ILocalSymbol { RefKind: RefKind.None } local => !_gathered.Values.TryGetValue(local, out List<IOperation>? values) || values.Count == 1,
            _ => false,
        };
    }

    private static Gathered Gather(IOperation root)
    {
        Gathered gathered = new();
        HashSet<ILocalSymbol> byReference = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: { } local } declarator when declarator.GetVariableInitializer() is { Value: { } value }:
                    Add(gathered.Values, local, value);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local }, Value: { } value }:
                    Add(gathered.Values, local, value);
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local } }:
                    gathered.Rewritten.Add(local);
                    byReference.Add(local); // what it holds afterwards is none of the values
                    break;
                case IAssignmentOperation { Target: IParameterReferenceOperation { Parameter: { } parameter } }:
                    gathered.Rewritten.Add(parameter);
                    break;
                case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation { Local: { } local } }:
                    gathered.Rewritten.Add(local);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation { Local: { } local, IsDeclaration: var declares } }:
                    byReference.Add(local);
                    if (!declares)
                    {
                        gathered.Rewritten.Add(local);
                    }

                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: IParameterReferenceOperation { Parameter: { } parameter } }:
                    gathered.Rewritten.Add(parameter);
                    break;
            }
        }

        foreach (ILocalSymbol local in byReference)
        {
            gathered.Values.Remove(local);
        }

        return gathered;
    }

    private static void Add(Dictionary<ILocalSymbol, List<IOperation>> values, ILocalSymbol local, IOperation value)
    {
        if (!values.TryGetValue(local, out List<IOperation>? list))
        {
            values.Add(local, list = []);
        }

        list.Add(value);
    }

    private sealed class Gathered
    {
        public Dictionary<ILocalSymbol, List<IOperation>> Values { get; } = new(SymbolEqualityComparer.Default);

        public HashSet<ISymbol> Rewritten { get; } = new(SymbolEqualityComparer.Default);
    }
}
