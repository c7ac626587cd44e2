using System.Collections.Generic;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// A forward data-flow analysis over a control-flow graph whose states are small sets, written as bits: 0 is "not reached", joining is
/// bitwise or. The lattice is so low that every block is visited a few times at most. Exceptions enter the handlers of their
/// <c>try</c>; a branch that leaves a <c>try</c> passes its <c>finally</c> on the way.
/// </summary>
internal abstract class ForwardAnalysis(ControlFlowGraph graph)
{
    /// <summary>The graph that is analysed.</summary>
    protected ControlFlowGraph Graph { get; } = graph;

    /// <summary>Whether an exception carries the state into its handlers.</summary>
    protected virtual bool FollowsExceptions => true;

    /// <summary>
    /// What an exception of a block carries into the handlers of a <c>try</c> around it: by default every state of the block, which is
    /// right for "may have happened". An analysis that asks what a function leaves undone takes less.
    /// </summary>
    protected virtual int Thrown(ControlFlowRegion tried, BasicBlock block, int before, int during) => during;

    /// <summary>
    /// The state behind a block, given the state before it. <paramref name="during"/> must be given every state that holds somewhere in
    /// the block: an exception can leave from there.
    /// </summary>
    protected abstract int Transfer(BasicBlock block, int state, ref int during);

    /// <summary>What is left of a state when the condition at the end of a block turned out that way; 0 where that cannot be.</summary>
    protected virtual int Refine(BasicBlock block, bool outcome, int state) => state;

    /// <summary>Runs to the end and returns the state before each block, by its ordinal.</summary>
    protected int[] Run(int entry)
    {
        int[] before = new int[Graph.Blocks.Length];
        Run(Graph.Blocks[0], entry, before, within: null);
        return before;
    }

    /// <summary>
    /// Runs on from behind some block, as if the state had just been made there, and returns the state before each block.
    /// </summary>
    protected int[] RunBehind(BasicBlock block, int state)
    {
        int[] before = new int[Graph.Blocks.Length];
        SortedSet<int> pending = [];
        Leave(block, state, before, pending, within: null);
        Drain(pending, before, within: null, out _);
        return before;
    }

    private int Run(BasicBlock first, int state, int[] before, ControlFlowRegion? within)
    {
        SortedSet<int> pending = [];
        Enter(first.Ordinal, state, before, pending);
        Drain(pending, before, within, out int end);
        return end;
    }

    private void Drain(SortedSet<int> pending, int[] before, ControlFlowRegion? within, out int end)
    {
        end = 0;
        while (pending.Count > 0)
        {
            int ordinal = pending.Min;
            pending.Remove(ordinal);
            BasicBlock block = Graph.Blocks[ordinal];
            int during = before[ordinal];
            int behind = Transfer(block, before[ordinal], ref during);
            if (FollowsExceptions)
            {
                EnterHandlers(block, before[ordinal], during | behind, before, pending);
            }

            if (within is not null && block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
            {
                end |= behind;
            }

            if (behind != 0)
            {
                Leave(block, behind, before, pending, within);
            }
        }
    }

    private void Leave(BasicBlock block, int state, int[] before, SortedSet<int> pending, ControlFlowRegion? within)
    {
        if (block.ConditionKind is ControlFlowConditionKind.None)
        {
            Follow(block.FallThroughSuccessor, state, before, pending, within);
            return;
        }

        bool jumpsWhen = block.ConditionKind is ControlFlowConditionKind.WhenTrue;
        Follow(block.ConditionalSuccessor, Refine(block, jumpsWhen, state), before, pending, within);
        Follow(block.FallThroughSuccessor, Refine(block, !jumpsWhen, state), before, pending, within);
    }

    private void Follow(ControlFlowBranch? branch, int state, int[] before, SortedSet<int> pending, ControlFlowRegion? within)
    {
        if (state == 0 || branch?.Destination is not { } destination)
        {
            return; // a throw, or the end of a handler: nothing of this path is answered here
        }

        foreach (ControlFlowRegion finalizer in branch.FinallyRegions)
        {
            state = ThroughFinally(finalizer, state, before);
        }

        if (state != 0 && (within is null || Contains(within, destination.Ordinal)))
        {
            Enter(destination.Ordinal, state, before, pending);
        }
    }

    private int ThroughFinally(ControlFlowRegion finalizer, int state, int[] before)
    {
        int[] own = new int[before.Length];
        int end = Run(Graph.Blocks[finalizer.FirstBlockOrdinal], state, own, finalizer);
        for (int i = finalizer.FirstBlockOrdinal; i <= finalizer.LastBlockOrdinal; i++)
        {
            before[i] |= own[i];
        }

        return end;
    }

    private void EnterHandlers(BasicBlock block, int entry, int during, int[] before, SortedSet<int> pending)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null && region != Graph.Root; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } construct })
            {
                int state = Thrown(region, block, entry, during);
                foreach (ControlFlowRegion sibling in construct.NestedRegions)
                {
                    if (
                        sibling.Kind
                        is ControlFlowRegionKind.Catch
                            or ControlFlowRegionKind.FilterAndHandler
                            or ControlFlowRegionKind.Finally
                    )
                    {
                        Enter(sibling.FirstBlockOrdinal, state, before, pending);
                    }
                }
            }
        }
    }

    private static void Enter(int ordinal, int state, int[] before, SortedSet<int> pending)
    {
        int joined = before[ordinal] | state;
        if (joined != before[ordinal])
        {
            before[ordinal] = joined;
            pending.Add(ordinal);
        }
    }

    private static bool Contains(ControlFlowRegion region, int ordinal) =>
        ordinal >= region.FirstBlockOrdinal && ordinal <= region.LastBlockOrdinal;
}
