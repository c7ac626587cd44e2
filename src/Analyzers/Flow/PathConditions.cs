using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>A test whose outcome does not change while a function runs: a boolean variable, or whether a variable is null.</summary>
internal readonly struct StableTest(ISymbol variable, bool isNullTest, bool outcome)
{
    /// <summary>The local or parameter that is tested.</summary>
    public ISymbol Variable { get; } = variable;

    /// <summary>Whether it is compared with null rather than tested for true.</summary>
    public bool IsNullTest { get; } = isNullTest;

    /// <summary>What the test yields when the whole condition is true.</summary>
    public bool Outcome { get; } = outcome;

    /// <summary>Whether both tests ask the same.</summary>
    public bool IsSameAs(StableTest other) =>
        IsNullTest == other.IsNullTest && SymbolEqualityComparer.Default.Equals(Variable, other.Variable);

    /// <summary>The test at the end of a block, or null where it is none of these.</summary>
    public static StableTest? Of(BasicBlock block, LocalValues locals)
    {
        bool outcome = true;
        IOperation? condition = block.BranchValue;
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negated)
        {
            condition = negated.Operand;
            outcome = !outcome;
        }

        StableTest? test = condition switch
        {
            ILocalReferenceOperation or IParameterReferenceOperation => Make(condition, isNullTest: false, outcome),
            IIsNullOperation { Operand: { } operand } => Make(operand, isNullTest: true, outcome),
            IIsPatternOperation
            {
                Value: { } value,
                Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }
            } => Make(value, isNullTest: true, outcome),
            IIsPatternOperation
            {
                Value: { } value,
                Pattern: INegatedPatternOperation
                {
                    Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }
                }
            } => Make(value, isNullTest: true, !outcome),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => Comparison(
                comparison,
                outcome
            ),
            _ => null,
        };
        return test is { } stable && locals.IsStable(stable.Variable) ? test : null;
    }

    private static StableTest? Comparison(IBinaryOperation comparison, bool outcome)
    {
        bool expected = comparison.OperatorKind is BinaryOperatorKind.Equals ? outcome : !outcome;
        return IsNull(comparison.RightOperand) ? Make(comparison.LeftOperand, isNullTest: true, expected)
            : IsNull(comparison.LeftOperand) ? Make(comparison.RightOperand, isNullTest: true, expected)
            : null;
    }

    private static bool IsNull(IOperation operation) => OperationValue.Unwrap(operation).ConstantValue is { HasValue: true, Value: null };

    private static StableTest? Make(IOperation operand, bool isNullTest, bool outcome) =>
        OperationValue.Unwrap(operand) switch
        {
            ILocalReferenceOperation { Local: { } local } => new StableTest(local, isNullTest, outcome),
            IParameterReferenceOperation { Parameter: { } parameter } => new StableTest(parameter, isNullTest, outcome),
            _ => null,
        };
}

/// <summary>What must have held for a point to be reached, so that an earlier test of the same can have had only one outcome.</summary>
internal static class PathConditions
{
    /// <summary>The tests of a graph that are made more than once: a test that nothing repeats decides nothing else.</summary>
    public static IReadOnlyList<(BasicBlock Block, StableTest Test)> Repeated(ControlFlowGraph graph, LocalValues locals)
    {
        Dictionary<ISymbol, List<(BasicBlock Block, StableTest Test)>> byVariable = new(SymbolEqualityComparer.Default);
        List<(BasicBlock Block, StableTest Test)> repeated = [];
        foreach (BasicBlock block in graph.Blocks)
        {
            if (block.ConditionKind is not ControlFlowConditionKind.None && StableTest.Of(block, locals) is { } test)
            {
                if (!byVariable.TryGetValue(test.Variable, out List<(BasicBlock Block, StableTest Test)>? tests))
                {
                    byVariable.Add(test.Variable, tests = []);
                }

                tests.Add((block, test));
            }
        }

        foreach (List<(BasicBlock Block, StableTest Test)> tests in byVariable.Values)
        {
            if (tests.Count > 1)
            {
                repeated.AddRange(tests);
            }
        }

        return repeated;
    }

    /// <summary>
    /// Those of the tests that have one outcome (in the sense of <see cref="StableTest"/>) on every path to a block, with that outcome.
    /// </summary>
    public static List<(StableTest Test, bool Value)> Of(
        ControlFlowGraph graph,
        BasicBlock point,
        IReadOnlyList<(BasicBlock Block, StableTest Test)> repeated
    )
    {
        const int most = 64; // each costs a walk over the graph
        List<(StableTest Test, bool Value)> required = [];
        for (int i = 0; i < repeated.Count && i < most; i++)
        {
            (BasicBlock block, StableTest test) = repeated[i];
            if (block == point)
            {
                continue;
            }

            bool jumpsWhen = block.ConditionKind is ControlFlowConditionKind.WhenTrue;
            bool byJump = Reaches(block.ConditionalSuccessor?.Destination, point, block, graph);
            bool byFall = Reaches(block.FallThroughSuccessor?.Destination, point, block, graph);
            if (byJump != byFall)
            {
                bool conditionIs = byJump ? jumpsWhen : !jumpsWhen;
                required.Add((test, conditionIs ? test.Outcome : !test.Outcome));
            }
        }

        return required;
    }

    private static bool Reaches(BasicBlock? from, BasicBlock to, BasicBlock without, ControlFlowGraph graph)
    {
        if (from is null)
        {
            return false;
        }

        bool[] seen = new bool[graph.Blocks.Length];
        Stack<BasicBlock> pending = new();
        pending.Push(from);
        while (pending.Count > 0)
        {
            BasicBlock block = pending.Pop();
            if (block == to)
            {
                return true;
            }

            if (block == without || seen[block.Ordinal])
            {
                continue;
            }

            seen[block.Ordinal] = true;
            Push(block.ConditionalSuccessor, pending, graph);
            Push(block.FallThroughSuccessor, pending, graph);
            PushHandlers(block, pending, graph);
        }

        return false;
    }

    private static void Push(ControlFlowBranch? branch, Stack<BasicBlock> pending, ControlFlowGraph graph)
    {
        if (branch is null)
        {
            return;
        }

        foreach (ControlFlowRegion finalizer in branch.FinallyRegions)
        {
            pending.Push(graph.Blocks[finalizer.FirstBlockOrdinal]);
        }

        if (branch.Destination is { } destination)
        {
            pending.Push(destination);
        }
    }

    private static void PushHandlers(BasicBlock block, Stack<BasicBlock> pending, ControlFlowGraph graph)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } construct })
            {
                foreach (ControlFlowRegion sibling in construct.NestedRegions)
                {
                    if (sibling.Kind is not ControlFlowRegionKind.Try)
                    {
                        pending.Push(graph.Blocks[sibling.FirstBlockOrdinal]);
                    }
                }
            }
        }
    }
}
