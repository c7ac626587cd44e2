using System.Collections.Generic;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Unauthorized.Analyzers.Flow;

/// <summary>One way out of a condition: the block that asks and the value that its condition has on this way.</summary>
internal readonly struct ControlEdge(BasicBlock block, bool value)
{
    /// <summary>The block whose branch value is the condition.</summary>
    public BasicBlock Block { get; } = block;

    /// <summary>The value of the condition on this way.</summary>
    public bool Value { get; } = value;
}

/// <summary>
/// Which conditions decide whether a block runs: those with one way out that always leads to the block and another that need not
/// (Ferrante, Ottenstein and Warren 1987). Early returns, <c>else</c>, <c>&amp;&amp;</c> and <c>||</c> all come out as such edges; a
/// condition whose branches meet again before the block does not.
/// </summary>
internal sealed class ControlDependence
{
    private const int Largest = 1500;

    private readonly List<ControlEdge>[] _edges;

    private ControlDependence(ControlFlowGraph graph, List<ControlEdge>[] edges) => (Graph, _edges) = (graph, edges);

    /// <summary>The graph.</summary>
    public ControlFlowGraph Graph { get; }

    /// <summary>The edges that decide whether the block runs; several mean that any of them suffices.</summary>
    public IReadOnlyList<ControlEdge> Of(BasicBlock block) => _edges[block.Ordinal];

    /// <summary>The control dependence of a graph, or null for one that is too large to be worth it.</summary>
    public static ControlDependence? Of(ControlFlowGraph graph)
    {
        int count = graph.Blocks.Length;
        if (count > Largest)
        {
            return null;
        }

        BitSet[] behind = PostDominators(graph, count);
        List<ControlEdge>[] edges = new List<ControlEdge>[count];
        for (int i = 0; i < count; i++)
        {
            edges[i] = [];
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            if (
                block is
                {
                    IsReachable: true,
                    ConditionKind: not ControlFlowConditionKind.None,
                    ConditionalSuccessor: { } conditional,
                    FallThroughSuccessor: { } otherwise
                }
            )
            {
                bool value = block.ConditionKind is ControlFlowConditionKind.WhenTrue;
                AddEdges(block, conditional, value, behind, edges);
                AddEdges(block, otherwise, !value, behind, edges);
            }
        }

        return new ControlDependence(graph, edges);
    }

    private static void AddEdges(BasicBlock from, ControlFlowBranch branch, bool value, BitSet[] behind, List<ControlEdge>[] edges)
    {
        if (branch.Destination is not { } destination)
        {
            return;
        }

        for (int i = 0; i < edges.Length; i++)
        {
            if (behind[destination.Ordinal].Has(i) && (i == from.Ordinal || !behind[from.Ordinal].Has(i)))
            {
                edges[i].Add(new ControlEdge(from, value));
            }
        }
    }

    // Bit b of set a: every way from a to an end of the function passes b. The last node stands for all ends.
    private static BitSet[] PostDominators(ControlFlowGraph graph, int count)
    {
        BitSet[] sets = new BitSet[count + 1];
        for (int i = 0; i < count; i++)
        {
            sets[i] = BitSet.All(count + 1);
        }

        sets[count] = BitSet.Only(count, count + 1);
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int i = count - 1; i >= 0; i--)
            {
                BasicBlock block = graph.Blocks[i];
                BitSet next = BitSet.All(count + 1);
                bool any = Meet(block.ConditionalSuccessor, sets, next, count);
                any |= Meet(block.FallThroughSuccessor, sets, next, count);
                if (!any)
                {
                    next.IntersectWith(sets[count]);
                }

                next.Add(i);
                if (!next.Equals(sets[i]))
                {
                    sets[i] = next;
                    changed = true;
                }
            }
        }

        return sets;
    }

    private static bool Meet(ControlFlowBranch? branch, BitSet[] sets, BitSet into, int count)
    {
        if (branch is null)
        {
            return false;
        }

        into.IntersectWith(sets[branch.Destination?.Ordinal ?? count]);
        return true;
    }

    private sealed class BitSet(int size)
    {
        private readonly ulong[] _words = new ulong[(size / 64) + 1];

        public static BitSet All(int size)
        {
            BitSet set = new(size);
            for (int i = 0; i < set._words.Length; i++)
            {
                set._words[i] = ulong.MaxValue;
            }

            return set;
        }

        public static BitSet Only(int bit, int size)
        {
            BitSet set = new(size);
            set.Add(bit);
            return set;
        }

        public bool Has(int bit) => (_words[bit / 64] & (1UL << (bit % 64))) != 0;

        public void Add(int bit) => _words[bit / 64] |= 1UL << (bit % 64);

        public void IntersectWith(BitSet other)
        {
            for (int i = 0; i < _words.Length; i++)
            {
                _words[i] &= other._words[i];
            }
        }

        public bool Equals(BitSet other)
        {
            for (int i = 0; i < _words.Length; i++)
            {
                if (_words[i] != other._words[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
