using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

internal sealed partial class LocalValues
{
    private Dictionary<ISymbol, List<IOperation>>? _sources;

    /// <summary>
    /// What a local variable, or a parameter that is given another value than its caller's, comes from: what it is assigned, the call that
    /// fills it through <c>out</c>, the value that a pattern names, the collection that a loop walks; empty where none is seen.
    /// </summary>
    public IReadOnlyList<IOperation> SourcesOf(ISymbol variable) =>
        (_sources ??= GatherSources(root)).TryGetValue(variable, out List<IOperation>? sources) ? sources : Array.Empty<IOperation>();

    private static Dictionary<ISymbol, List<IOperation>> GatherSources(IOperation root)
    {
        Dictionary<ISymbol, List<IOperation>> sources = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: { } local } declarator
                    when declarator.GetVariableInitializer() is { Value: { } value }:
                    AddSource(sources, local, value);
                    break;
                case IAssignmentOperation { Target: { } target, Value: { } value }:
                    AddTarget(sources, target, value);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: { } target, Parent: { } call }:
                    AddTarget(sources, target, call);
                    break;
                case IIsPatternOperation { Value: { } value, Pattern: { } pattern }:
                    AddPattern(sources, pattern, value);
                    break;
                case IForEachLoopOperation
                {
                    LoopControlVariable: IVariableDeclaratorOperation { Symbol: { } local },
                    Collection: { } collection
                }:
                    AddSource(sources, local, collection);
                    break;
            }
        }

        return sources;
    }

    private static void AddTarget(Dictionary<ISymbol, List<IOperation>> sources, IOperation target, IOperation value)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: { } local }:
                AddSource(sources, local, value);
                break;
            case IParameterReferenceOperation { Parameter: { } parameter }:
                AddSource(sources, parameter, value);
                break;
            case IDeclarationExpressionOperation { Expression: { } inner }:
                AddTarget(sources, inner, value);
                break;
            case ITupleOperation tuple:
                foreach (IOperation element in tuple.Elements)
                {
                    AddTarget(sources, element, value);
                }

                break;
        }
    }

    private static void AddPattern(Dictionary<ISymbol, List<IOperation>> sources, IPatternOperation pattern, IOperation value)
    {
        foreach (IOperation part in OperationWalk.Of(pattern))
        {
            switch (part)
            {
                case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                    AddSource(sources, local, value);
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local }:
                    AddSource(sources, local, value);
                    break;
            }
        }
    }

    private static void AddSource(Dictionary<ISymbol, List<IOperation>> sources, ISymbol variable, IOperation value)
    {
        if (!sources.TryGetValue(variable, out List<IOperation>? known))
        {
            sources.Add(variable, known = []);
        }

        known.Add(value);
    }
}
