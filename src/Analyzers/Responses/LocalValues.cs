using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>What the local variables of one body are given; gathered in one walk, and only if someone asks.</summary>
internal sealed partial class LocalValues(IOperation root, IParameterSymbol? parameter = null, int given = 0)
{
    private const int LongestHelper = 4000;

    private Gathered? _gathered;

    /// <summary>Where the bodies of other methods are bound; null where none may be entered.</summary>
    public Func<IMethodSymbol, IOperation?>? Bodies { get; init; }

    /// <summary>
    /// Every value that is assigned to the variable anywhere in the body; empty where it is also written by reference or added to.
    /// </summary>
    public IReadOnlyList<IOperation> Of(ILocalSymbol local) =>
        (_gathered ??= Gather(root)).Values.TryGetValue(local, out List<IOperation>? values) ? values : Array.Empty<IOperation>();

    /// <summary>The same with what deconstructions give the variable, each with the path to its element of the tuple.</summary>
    public IEnumerable<LocalValue> All(ILocalSymbol local)
    {
        foreach (IOperation value in Of(local))
        {
            yield return new LocalValue(value, []);
        }

        foreach ((ILocalSymbol deconstructed, LocalValue element) in _gathered!.Elements)
        {
            if (SymbolEqualityComparer.Default.Equals(deconstructed, local))
            {
                yield return element;
            }
        }
    }

    /// <summary>
    /// What a short method of the same file that answers 401 somewhere returns, with its own locals; null for any other call.
    /// </summary>
    public (IReadOnlyList<IOperation> Values, LocalValues Locals)? ReturnsOf(IInvocationOperation call)
    {
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (
            Bodies is null
            || method
                is not {
                    IsAbstract: false,
                    IsAsync: false,
                    MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction,
                    DeclaringSyntaxReferences: [{ } declaration]
                }
            || declaration.SyntaxTree != root.Syntax.SyntaxTree
            || declaration.Span.Length > LongestHelper
            || !Mentions401(declaration.GetSyntax().ToString())
            || Bodies(method) is not { } body
        )
        {
            return null;
        }

        List<IOperation> values = [];
        foreach (IOperation operation in OperationWalk.Own(body))
        {
            if (operation is IReturnOperation { ReturnedValue: { } returned })
            {
                values.Add(returned);
            }
        }

        return (values, new LocalValues(body) { Bodies = Bodies });
    }

    // A look at the text spares binding nearly every method.
    private static bool Mentions401(string text) =>
        text.IndexOf("401", StringComparison.Ordinal) >= 0 || text.IndexOf("Unauthorized", StringComparison.Ordinal) >= 0;

    /// <summary>
    /// The status that the body is taken to be called with as a parameter; null for a parameter of which nothing is known.
    /// </summary>
    public int? Given(IParameterSymbol used) =>
        parameter is not null && SymbolEqualityComparer.Default.Equals(used, parameter) && IsStable(used) ? given : null;

    /// <summary>Whether a local or parameter keeps the first value that it gets, so that two tests of it have one outcome.</summary>
    public bool IsStable(ISymbol variable)
    {
        _gathered ??= Gather(root);
        return !_gathered.Rewritten.Contains(variable)
            && variable switch
            {
                IParameterSymbol { RefKind: RefKind.None or RefKind.In } => true,
                ILocalSymbol { RefKind: RefKind.None } local => !_gathered.Values.TryGetValue(local, out List<IOperation>? values)
                    || values.Count == 1,
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
                case IVariableDeclaratorOperation { Symbol: { } local } declarator
                    when declarator.GetVariableInitializer() is { Value: { } value }:
                    Add(gathered.Values, local, value);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local }, Value: { } value }:
                    Add(gathered.Values, local, value);
                    break;
                case IDeconstructionAssignmentOperation { Target: { } target, Value: { } value }:
                    Deconstruct(target, value, [], gathered.Elements);
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
                case IArgumentOperation
                {
                    Parameter.RefKind: RefKind.Ref or RefKind.Out,
                    Value: ILocalReferenceOperation { Local: { } local, IsDeclaration: var declares }
                }:
                    byReference.Add(local);
                    if (!declares)
                    {
                        gathered.Rewritten.Add(local);
                    }

                    break;
                case IArgumentOperation
                {
                    Parameter.RefKind: RefKind.Ref or RefKind.Out,
                    Value: IParameterReferenceOperation { Parameter: { } parameter }
                }:
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

    private static void Deconstruct(IOperation target, IOperation value, int[] path, List<(ILocalSymbol, LocalValue)> into)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation { Expression: { } inner }:
                Deconstruct(inner, value, path, into);
                break;
            case ITupleOperation tuple:
                for (int i = 0; i < tuple.Elements.Length; i++)
                {
                    Deconstruct(tuple.Elements[i], value, [.. path, i], into);
                }

                break;
            case ILocalReferenceOperation { Local: { } local }:
                into.Add((local, new LocalValue(value, path)));
                break;
        }
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

        public List<(ILocalSymbol Local, LocalValue Element)> Elements { get; } = [];

        public HashSet<ISymbol> Rewritten { get; } = new(SymbolEqualityComparer.Default);
    }
}

/// <summary>What a variable is given.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">Which element of which element of it; empty for the value itself.</param>
internal readonly record struct LocalValue(IOperation Value, int[] Path);
