using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>
/// Where the variables and rewritten parameters of one body come from: what they are assigned, the call that fills them through <c>out</c>, the value that a
/// pattern names, the collection that a loop walks.
/// </summary>
internal sealed class ValueSources
{
    private readonly Dictionary<ISymbol, List<IOperation>> _sources = new(SymbolEqualityComparer.Default);

    public ValueSources(IOperation root)
    {
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: { } local } declarator when declarator.GetVariableInitializer() is { Value: { } value }:
                    Add(local, value);
                    break;
                case IAssignmentOperation { Target: { } target, Value: { } value }:
                    AddTarget(target, value);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: { } target, Parent: { } call }:
                    AddTarget(target, call);
                    break;
                case IIsPatternOperation { Value: { } value, Pattern: { } pattern }:
                    AddPattern(pattern, value);
                    break;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: { } local }, Collection: { } collection }:
                    Add(local, collection);
                    break;
            }
        }
    }

    /// <summary>The operations that give a local its values, or a parameter another than its caller's; empty where none is seen.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol variable) => _sources.TryGetValue(variable, out List<IOperation>? sources) ? sources : Array.Empty<IOperation>();

    private void AddTarget(IOperation target, IOperation value)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: { } local }:
                Add(local, value);
                break;
            case IParameterReferenceOperation { Parameter: { } parameter }:
                Add(parameter, value);
                break;
            case IDeclarationExpressionOperation { Expression: { } inner }:
                AddTarget(inner, value);
                break;
            case ITupleOperation tuple:
                foreach (IOperation element in tuple.Elements)
                {
                    AddTarget(element, value);
                }

                break;
        }
    }

    private void AddPattern(IPatternOperation pattern, IOperation value)
    {
        foreach (IOperation part in OperationWalk.Of(pattern))
        {
            switch (part)
            {
                case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                    Add(local, value);
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local }:
                    Add(local, value);
                    break;
            }
        }
    }

    private void Add(ISymbol variable, IOperation value)
    {
        if (!_sources.TryGetValue(variable, out List<IOperation>? sources))
        {
            _sources.Add(variable, sources = []);
        }

        sources.Add(value);
    }
}
