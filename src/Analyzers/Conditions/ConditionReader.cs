using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// Finds the conditions of a graph again in the operation tree. The graph cuts <c>a?.b ?? c</c> into captures, and the tree has it in one
/// piece, so the graph says which operand decides and the tree says what it asks.
/// </summary>
internal sealed class ConditionReader(IOperation root)
{
    private readonly Dictionary<SyntaxNode, List<IOperation>> _bySyntax = Index(root);

    /// <summary>The condition of an edge.</summary>
    public GuardCondition Read(ControlEdge edge)
    {
        IOperation value = edge.Block.BranchValue!;
        if (
            value
            is IInvocationOperation { TargetMethod.Name: "MoveNext" or "MoveNextAsync", IsImplicit: true }
                or IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "MoveNextAsync", IsImplicit: true } }
        )
        {
            return new GuardCondition(edge.Value) { IsLoop = true, Block = edge.Block };
        }

        IOperation? tree = Tree(value);
        bool isNullTest = value is IIsNullOperation;
        if (tree is not null && !isNullTest && CaseOf(tree) is { Subject: { } subject } choice)
        {
            return new GuardCondition(edge.Value)
            {
                Expression = subject,
                Case = choice.Test,
                Block = edge.Block,
                Root = subject.Syntax,
            };
        }

        return new GuardCondition(edge.Value)
        {
            Expression = tree,
            IsImplicitNullTest = isNullTest,
            Block = edge.Block,
            Root = WholeCondition(value.Syntax),
        };
    }

    /// <summary>The operation of the tree that an operation of the graph was made from.</summary>
    public IOperation? Tree(IOperation operation)
    {
        if (!_bySyntax.TryGetValue(operation.Syntax, out List<IOperation>? candidates))
        {
            return null;
        }

        foreach (IOperation candidate in candidates)
        {
            if (candidate.Kind == operation.Kind && candidate.Kind is not OperationKind.Conversion)
            {
                return candidate;
            }
        }

        foreach (IOperation candidate in candidates)
        {
            if (candidate.Kind is not (OperationKind.Conversion or OperationKind.ExpressionStatement))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>
    /// The innermost handler that the block is in; the root of a lambda hangs on the regions of its parent, which are not its own.
    /// </summary>
    public static ControlFlowRegion? HandlerOf(BasicBlock block)
    {
        for (
            ControlFlowRegion? region = block.EnclosingRegion;
            region is { Kind: not ControlFlowRegionKind.Root };
            region = region.EnclosingRegion
        )
        {
            if (region.Kind is ControlFlowRegionKind.Catch)
            {
                return region;
            }
        }

        return null;
    }

    /// <summary>
    /// The outermost expression that the operand is a part of, through <c>&amp;&amp;</c>, <c>||</c>, <c>!</c>, patterns and parentheses.
    /// </summary>
    public static SyntaxNode WholeCondition(SyntaxNode operand)
    {
        SyntaxNode whole = operand;
        while (
            whole.Parent
                is BinaryExpressionSyntax
                    or PrefixUnaryExpressionSyntax
                    or ParenthesizedExpressionSyntax
                    or IsPatternExpressionSyntax
                    or AwaitExpressionSyntax
                    or MemberAccessExpressionSyntax
                    or ConditionalAccessExpressionSyntax
                    or InvocationExpressionSyntax
                    or ArgumentSyntax { Parent: ArgumentListSyntax }
                    or ArgumentListSyntax
                    or PostfixUnaryExpressionSyntax
                    or CastExpressionSyntax
        )
        {
            whole = whole.Parent;
        }

        return whole;
    }

    private static (IOperation? Subject, IOperation? Test) CaseOf(IOperation operation)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ISingleValueCaseClauseOperation { Value: { } value, Parent.Parent: ISwitchOperation choice }:
                    return (choice.Value, value);
                case IPatternCaseClauseOperation { Pattern: { } pattern, Guard: var guard, Parent.Parent: ISwitchOperation choice }:
                    return guard is not null && guard.Syntax.Span.Contains(operation.Syntax.Span) ? default : (choice.Value, pattern);
                case ISwitchExpressionArmOperation { Pattern: { } pattern, Parent: ISwitchExpressionOperation choice } arm:
                    return arm.Pattern.Syntax.Span.Contains(operation.Syntax.Span) || operation == arm ? (choice.Value, pattern) : default;
                case IAnonymousFunctionOperation or ILocalFunctionOperation or IBlockOperation or IConditionalOperation:
                    return default;
            }
        }

        return default;
    }

    private static Dictionary<SyntaxNode, List<IOperation>> Index(IOperation root)
    {
        Dictionary<SyntaxNode, List<IOperation>> index = [];
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            if (!index.TryGetValue(operation.Syntax, out List<IOperation>? operations))
            {
                index.Add(operation.Syntax, operations = []);
            }

            operations.Add(operation);
        }

        return index;
    }
}
