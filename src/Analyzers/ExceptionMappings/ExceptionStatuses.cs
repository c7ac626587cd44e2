using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.ExceptionMappings;

/// <summary>
/// Where a body turns one exception type into a status: a handler, an arm or section of a <c>switch</c>, an <c>if</c> on the type, an
/// entry of a table. The answer is found, not the place where the exception is named.
/// </summary>
internal static class ExceptionStatuses
{
    /// <summary>The operations that bring the status for the exception, at most one for each place that maps it.</summary>
    public static List<IOperation> Of(IOperation root, ITypeSymbol exception, int status, IReadOnlyList<Response> responses)
    {
        List<IOperation> answers = [];
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            IOperation? region = operation switch
            {
                ICatchClauseOperation { ExceptionType: { } caught, Handler: { } handler } when caught.Is(exception) => handler,
                ISwitchExpressionArmOperation { Pattern: { } pattern, Value: { } value } when Names(pattern, exception) => value,
                ISwitchCaseOperation section when NamesOnly(section, exception) => section,
                IConditionalOperation { Condition: { } condition, WhenTrue: { } consequence } when Tests(condition, exception) =>
                    consequence,
                IInvocationOperation call when NamesType(call, exception) => call,
                _ => null,
            };
            if (region is not null && Answer(region, status, responses) is { } answer && !answers.Contains(answer))
            {
                answers.Add(answer);
            }
        }

        return answers;
    }

    private static IOperation? Answer(IOperation region, int status, IReadOnlyList<Response> responses)
    {
        foreach (Response response in responses)
        {
            if (
                response.Status == status
                && response.Shape is not (ResponseShape.Delegated or ResponseShape.Grpc)
                && Within(response.Origin, region)
            )
            {
                return response.Origin;
            }
        }

        foreach (IOperation part in OperationWalk.Of(region))
        {
            if (
                StatusValue.Constant(part) == status
                && IsStatus(part)
                && part is not IConversionOperation { IsImplicit: true }
                && IsGiven(part)
            )
            {
                return part;
            }
        }

        return null;
    }

    // A number alone is no status; a value handed on as one is.
    private static bool IsGiven(IOperation part)
    {
        IOperation? parent = part.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent
            is ISwitchExpressionArmOperation
                or ISimpleAssignmentOperation
                or ITupleOperation
                or IArgumentOperation
                or IVariableInitializerOperation
                or IReturnOperation
                or IConditionalOperation;
    }

    private static bool IsStatus(IOperation part) =>
        part.Type is { SpecialType: SpecialType.System_Int32 } or { Name: "HttpStatusCode", TypeKind: TypeKind.Enum };

    private static bool Within(IOperation operation, IOperation region) =>
        operation.Syntax.SyntaxTree == region.Syntax.SyntaxTree && region.Syntax.Span.Contains(operation.Syntax.Span);

    private static bool NamesOnly(ISwitchCaseOperation section, ITypeSymbol exception)
    {
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            if (clause is IPatternCaseClauseOperation { Pattern: { } pattern } && Names(pattern, exception))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(IPatternOperation pattern, ITypeSymbol exception) =>
        pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.MatchedType.Is(exception),
            ITypePatternOperation type => type.MatchedType.Is(exception),
            IRecursivePatternOperation recursive => recursive.MatchedType.Is(exception),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Names(either.LeftPattern, exception)
                || Names(either.RightPattern, exception),
            IConstantPatternOperation { Value: { } value } => IsTypeOf(value, exception) || IsName(value, exception),
            _ => false,
        };

    private static bool Tests(IOperation condition, ITypeSymbol exception) =>
        OperationValue.Unwrap(condition) switch
        {
            IIsPatternOperation { Pattern: { } pattern } => Names(pattern, exception),
            IIsTypeOperation { TypeOperand: { } type, IsNegated: false } => type.Is(exception),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => Tests(either.LeftOperand, exception)
                || Tests(either.RightOperand, exception),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => IsTypeOf(equal.LeftOperand, exception)
                || IsTypeOf(equal.RightOperand, exception),
            _ => false,
        };

    // `[typeof(UnauthorizedAccessException)] = 401`, `Add(typeof(…), 401)` and `Map<UnauthorizedAccessException>(401)`.
    private static bool NamesType(IInvocationOperation call, ITypeSymbol exception)
    {
        foreach (ITypeSymbol argument in call.TargetMethod.TypeArguments)
        {
            if (argument.Is(exception))
            {
                return true;
            }
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsTypeOf(argument.Value, exception))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTypeOf(IOperation value, ITypeSymbol exception) =>
        OperationValue.Unwrap(value) is ITypeOfOperation { TypeOperand: { } type } && type.Is(exception);

    private static bool IsName(IOperation value, ITypeSymbol exception) =>
        OperationValue.Unwrap(value) is INameOfOperation
        && value.ConstantValue is { HasValue: true, Value: string name }
        && name == exception.Name;
}
