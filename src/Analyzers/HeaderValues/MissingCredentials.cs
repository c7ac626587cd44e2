using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>Recognises the branch that is taken when the request has no <c>Authorization</c> header.</summary>
internal static class MissingCredentials
{
    /// <summary>Whether the operation stands in the branch of an <c>if</c> or <c>?:</c> that is taken only without the header.</summary>
    public static bool Guards(IOperation operation, LocalValues locals, FrameworkFacts facts)
    {
        IOperation inner = operation;
        for (
            IOperation? current = operation.Parent;
            current is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation);
            current = current.Parent
        )
        {
            if (current is IConditionalOperation conditional)
            {
                Test test = new(locals, facts);
                if (
                    (inner == conditional.WhenTrue && test.IsMissing(conditional.Condition, wanted: true))
                    || (inner == conditional.WhenFalse && test.IsMissing(conditional.Condition, wanted: false))
                )
                {
                    return true;
                }
            }

            inner = current;
        }

        return false;
    }

    private readonly struct Test(LocalValues locals, FrameworkFacts facts)
    {
        // Whether the condition has that value only where the header is missing.
        public bool IsMissing(IOperation condition, bool wanted)
        {
            switch (OperationValue.Unwrap(condition))
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    return IsMissing(not.Operand, !wanted);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                    bool isEither = both.OperatorKind == BinaryOperatorKind.ConditionalAnd == wanted;
                    bool left = IsMissing(both.LeftOperand, wanted);
                    bool right = IsMissing(both.RightOperand, wanted);
                    return isEither ? left || right : left && right;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    return comparison.OperatorKind == BinaryOperatorKind.Equals == wanted && IsComparedToNothing(comparison);
                case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: { } value } } pattern:
                    return wanted && IsNothing(value) && IsHeader(pattern.Value, 0);
                case IIsPatternOperation
                {
                    Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: { } value } }
                } pattern:
                    return !wanted && IsNothing(value) && IsHeader(pattern.Value, 0);
                case IInvocationOperation { TargetMethod.Name: "ContainsKey" or "TryGetValue" } call:
                    return !wanted && IsHeaders(call.Instance) && NamesAuthorization(call.Arguments);
                case IInvocationOperation
                {
                    TargetMethod.Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace",
                    Arguments: [{ Value: { } argument }]
                }:
                    return wanted && IsHeader(argument, 0);
                case IInvocationOperation { TargetMethod: { Name: "Any", Parameters.Length: <= 1 } } any
                    when OperationValue.ReceiverValue(any) is { } receiver:
                    return !wanted && IsHeader(receiver, 0);
                default:
                    return false;
            }
        }

        private bool IsComparedToNothing(IBinaryOperation comparison) =>
            (IsNothing(comparison.RightOperand) && (IsHeader(comparison.LeftOperand, 0) || IsCount(comparison.LeftOperand)))
            || (IsNothing(comparison.LeftOperand) && (IsHeader(comparison.RightOperand, 0) || IsCount(comparison.RightOperand)));

        private bool IsCount(IOperation operation) =>
            OperationValue.Unwrap(operation) is IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } counted }
            && IsHeader(counted, 0);

        private static bool IsNothing(IOperation operation) =>
            OperationValue.Unwrap(operation).ConstantValue is { HasValue: true, Value: null or "" or 0 }
            || ChallengeHeader.IsEmpty(operation);

        // The value of the header: request.Headers.Authorization, request.Headers["Authorization"], a variable that holds it, its text.
        private bool IsHeader(IOperation operation, int depth)
        {
            IOperation value = Unwrap(operation);
            return depth < 6
                && value switch
                {
                    IPropertyReferenceOperation { Property: { IsIndexer: false, Name: "Authorization" }, Instance: { } headers } =>
                        IsHeaders(headers),
                    IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: var arguments, Instance: { } headers } => IsHeaders(
                        headers
                    ) && NamesAuthorization(arguments),
                    ILocalReferenceOperation { Local: { } local } => locals.Of(local) is [{ } only] && IsHeader(only, depth + 1),
                    IInvocationOperation { TargetMethod.Name: "ToString" or "FirstOrDefault" or "SingleOrDefault" or "Trim" } call =>
                        OperationValue.ReceiverValue(call) is { } receiver && IsHeader(receiver, depth + 1),
                    IConditionalAccessOperation access => IsHeader(access.Operation, depth + 1),
                    ICoalesceOperation coalesce => IsHeader(coalesce.Value, depth + 1),
                    _ => false,
                };
        }

        private static IOperation Unwrap(IOperation operation)
        {
            IOperation value = OperationValue.Unwrap(operation);
            while (value is IConversionOperation { OperatorMethod.ContainingType.Name: "StringValues" } conversion)
            {
                value = OperationValue.Unwrap(conversion.Operand);
            }

            return value;
        }

        private bool IsHeaders(IOperation? operation) =>
            operation is not null
            && OperationValue.Unwrap(operation) is IPropertyReferenceOperation { Property.Name: "Headers", Instance.Type: { } owner }
            && facts.Is(owner, TypeRoles.Request);

        private static bool NamesAuthorization(ImmutableArray<IArgumentOperation> arguments) =>
            arguments is [{ Value: { } name }, ..]
            && HeaderNameSpelling.TextOf(name) is { } text
            && text.Equals("Authorization", System.StringComparison.OrdinalIgnoreCase);
    }
}
