using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.ExceptionMappings;

/// <summary>An exception type and the answer that code gives for it.</summary>
/// <param name="Exception">The exception's type.</param>
/// <param name="Answer">The smallest operation that makes the answer.</param>
/// <param name="Status">The status of the answer.</param>
internal sealed record ExceptionMapping(ITypeSymbol Exception, IOperation Answer, int Status);

/// <summary>
/// Finds where code maps an exception to a status: <c>catch</c> with and without <c>when</c>, a type test, a <c>switch</c> statement or
/// expression, <c>StatusCodeSelector</c>, and <c>Map…&lt;TException&gt;(…)</c> of problem-details packages.
/// </summary>
internal static class TokenFailures
{
    /// <summary>The kinds of operations that map an exception.</summary>
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.CatchClause,
        OperationKind.Conditional,
        OperationKind.SwitchCase,
        OperationKind.SwitchExpressionArm,
        OperationKind.Invocation,
    ];

    /// <summary>What one operation maps exceptions of token handlers to.</summary>
    public static IEnumerable<ExceptionMapping> In(IOperation operation, FlowFacts facts)
    {
        (ITypeSymbol? type, IOperation? branch) = operation switch
        {
            ICatchClauseOperation clause => (
                Wanted(clause.ExceptionType, facts.Frameworks) ?? Tested(clause.Filter, facts.Frameworks),
                clause.Handler
            ),
            IConditionalOperation conditional => (Tested(conditional.Condition, facts.Frameworks), conditional.WhenTrue),
            ISwitchCaseOperation { Clauses: [{ } label, ..] } section => (Tested(label, facts.Frameworks), (IOperation)section),
            ISwitchExpressionArmOperation arm => (Tested(arm.Pattern, facts.Frameworks), arm.Value),
            _ => (null, null),
        };
        if (type is not null && branch is not null)
        {
            foreach (
                (IOperation answer, int status) in Answers(
                    branch,
                    operation is ISwitchExpressionArmOperation or IConditionalOperation,
                    facts.BodyOf(OperationWalk.Root(operation)),
                    facts
                )
            )
            {
                yield return new ExceptionMapping(type, answer, status);
            }
        }

        if (
            operation is IInvocationOperation { TargetMethod: { TypeArguments: [{ } argument, ..] } method } call
            && method.Name.StartsWith("Map", StringComparison.Ordinal)
            && Wanted(argument, facts.Frameworks) is { } mapped
        )
        {
            foreach (IArgumentOperation given in call.Arguments)
            {
                if (StatusValue.Constant(given.Value) is { } status)
                {
                    yield return new ExceptionMapping(mapped, given.Value, status);
                }
            }
        }
    }

    private static IEnumerable<(IOperation Answer, int Status)> Answers(IOperation branch, bool isValue, BodyFacts body, FlowFacts facts)
    {
        foreach (Response response in body.Responses)
        {
            if (
                response.Shape is not ResponseShape.Grpc
                && branch.Syntax.Span.Contains(response.Origin.Syntax.Span)
                && response.Origin.Syntax.SyntaxTree == branch.Syntax.SyntaxTree
                && !IsNested(response.Origin, branch)
            )
            {
                yield return (response.Origin, response.Status);
            }
        }

        foreach (IOperation operation in OperationWalk.Of(branch))
        {
            if (
                operation is IInvocationOperation
                && facts.Frameworks.StatusOf(operation) is { } own
                && ReturnPosition.IsReturned(operation.Syntax)
                && !IsNested(operation, branch)
            )
            {
                yield return (operation, own);
            }
        }

        if (isValue)
        {
            foreach (
                IOperation value in OperationValue.Unwrap(branch) is ITupleOperation tuple ? tuple.Elements : ImmutableArray.Create(branch)
            )
            {
                if (NamedStatus(value) is { } status)
                {
                    yield return (value, status);
                }
            }
        }
    }

    // A bare number says nothing by itself; a member of StatusCodes or HttpStatusCode does.
    private static int? NamedStatus(IOperation value)
    {
        IOperation plain = OperationValue.Unwrap(value);
        bool isNamed =
            plain is IFieldReferenceOperation { Field: { IsConst: true, ContainingType.Name: "StatusCodes" or "HttpStatusCode" } };
        return isNamed || IsSelectorValue(plain) ? StatusValue.Constant(value) : null;
    }

    private static bool IsSelectorValue(IOperation value)
    {
        if (value.Kind is not OperationKind.Literal)
        {
            return false;
        }

        for (IOperation? current = value.Parent; current is not null; current = current.Parent)
        {
            if (current is ISimpleAssignmentOperation assignment)
            {
                return assignment.Target is IPropertyReferenceOperation { Property.Name: "StatusCodeSelector" or "StatusCode" };
            }
        }

        return false;
    }

    private static bool IsNested(IOperation operation, IOperation branch)
    {
        for (IOperation? current = operation; current is not null && current.Syntax != branch.Syntax; current = current.Parent)
        {
            // In an inner branch it is the inner condition that decides: only straight answers are this mapping's.
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation)
            {
                return true;
            }
        }

        return false;
    }

    // The exception type that a condition, label or pattern tests for; null behind a negation.
    private static ITypeSymbol? Tested(IOperation? condition, FrameworkFacts frameworks)
    {
        switch (condition)
        {
            case IIsTypeOperation { IsNegated: false } test:
                return Wanted(test.TypeOperand, frameworks);
            case IIsPatternOperation test:
                return Tested(test.Pattern, frameworks);
            case ITypePatternOperation pattern:
                return Wanted(pattern.MatchedType, frameworks);
            case IDeclarationPatternOperation { MatchedType: { } matched }:
                return Wanted(matched, frameworks);
            case IRecursivePatternOperation { MatchedType: { } matched }:
                return Wanted(matched, frameworks);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Tested(either.LeftPattern, frameworks) ?? Tested(either.RightPattern, frameworks);
            case IPatternCaseClauseOperation clause:
                return Tested(clause.Pattern, frameworks);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } both:
                return Tested(both.LeftOperand, frameworks) ?? Tested(both.RightOperand, frameworks);
            case IParenthesizedOperation inner:
                return Tested(inner.Operand, frameworks);
            default:
                return null;
        }
    }

    private static ITypeSymbol? Wanted(ITypeSymbol? type, FrameworkFacts frameworks) =>
        type is { TypeKind: TypeKind.Class } && frameworks.Is(type, TypeRoles.TokenException) ? type : null;
}
