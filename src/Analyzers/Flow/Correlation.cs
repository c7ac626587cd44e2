using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// Tells conditions that depend on an earlier decision: they ask the same as the conditions around an answer, or a variable, a field or
/// the response in which the code has remembered it. Paths are followed without values, so nothing can be said behind such a condition.
/// </summary>
internal sealed class Correlation
{
    private readonly HashSet<ISymbol> _asked = new(SymbolEqualityComparer.Default);
    private readonly LocalValues _locals;
    private readonly FrameworkFacts _facts;

    public Correlation(IOperation answer, LocalValues locals, FrameworkFacts facts)
    {
        (_locals, _facts) = (locals, facts);
        for (
            IOperation? current = answer;
            current.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation);
            current = parent
        )
        {
            switch (parent)
            {
                case IConditionalOperation { Condition: { } condition } when condition != current:
                    Gather(condition);
                    break;
                case ISwitchOperation { Value: { } value } when value != current:
                    Gather(value);
                    break;
            }
        }
    }

    /// <summary>Whether the block branches on something that the code may have decided before.</summary>
    public bool Asks(BasicBlock block)
    {
        if (block.ConditionalSuccessor is null || block.BranchValue is not { } condition)
        {
            return false;
        }

        foreach (IOperation operation in OperationWalk.Of(condition))
        {
            if (Remembers(operation) || (Symbol(operation) is { } symbol && _asked.Contains(symbol)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Remembers(IOperation operation) =>
        operation switch
        {
            ILocalReferenceOperation { Local: { IsConst: false } local } => _locals.Of(local).Count > 1,
            IFieldReferenceOperation { Field: { IsReadOnly: false, IsConst: false } field } => !_facts.Is(field.Type, TypeRoles.Next)
                && field.ContainingType.TypeKind != TypeKind.Enum,
            IPropertyReferenceOperation
            {
                Property: { Name: "StatusCode" or "HasStarted" or "Items" or "Result" or "HasSucceeded" or "HasFailed" }
            } => true,
            _ => false,
        };

    private void Gather(IOperation condition)
    {
        foreach (IOperation operation in OperationWalk.Of(condition))
        {
            // Of a chain only the variable and what it ends in: "Request" and "Headers" are asked everywhere.
            bool isLink =
                operation.Parent is IMemberReferenceOperation || (operation.Parent as IInvocationOperation)?.Instance == operation;
            if (Symbol(operation) is { } symbol && (!isLink || symbol is ILocalSymbol))
            {
                _asked.Add(symbol);
            }
        }
    }

    private static ISymbol? Symbol(IOperation operation) =>
        operation switch
        {
            ILocalReferenceOperation { Local: { } local } => local,
            IParameterReferenceOperation { Parameter: { Type: { SpecialType: not SpecialType.None } } parameter } => parameter,
            IPropertyReferenceOperation { Property: { } property } => property,
            IFieldReferenceOperation { Field: { IsConst: false } field } => field,
            IInvocationOperation { TargetMethod: { } method } => method.OriginalDefinition,
            _ => null,
        };
}
