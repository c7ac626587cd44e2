using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>Which operands of a condition are about the caller's identity, and which about what the caller may.</summary>
internal static class ConditionGroups
{
    /// <summary>
    /// What each operand of an <c>||</c> asks where it holds, in the order in which they are written. It reads the condition anew, so ask
    /// only where something is reported.
    /// </summary>
    public static IEnumerable<GuardSubject> Of(
        ExpressionSyntax condition,
        SemanticModel model,
        ConditionFacts facts,
        CancellationToken cancellation
    )
    {
        LocalValues? locals = null;
        foreach (ExpressionSyntax operand in LogicalOperands.OfOr(condition))
        {
            if (model.GetOperation(LogicalOperands.Unwrap(operand), cancellation) is { } operation)
            {
                locals ??= new LocalValues(OperationWalk.Root(operation));
                Scope scope = new(locals, cancellation);
                yield return facts.Classifier.Classify(new GuardCondition(true) { Expression = operation }, scope);
            }
            else
            {
                yield return GuardSubject.Unknown;
            }
        }
    }

    /// <summary>Whether 403 is right for a caller who is known: a permission, the thing itself or an active account is missing.</summary>
    public static bool IsAboutPermission(GuardSubject subject) =>
        subject.Kind is SubjectKind.Permission or SubjectKind.Target or SubjectKind.Account;
}
