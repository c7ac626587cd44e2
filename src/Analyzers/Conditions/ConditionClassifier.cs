using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Options;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// Tells what one condition asks. Symbols of the framework come first, then where the compared values come from, then short helpers of
/// the project, and names last; each step marks what it rests on.
/// </summary>
internal sealed partial class ConditionClassifier(FlowFacts flow)
{
    private const int Deepest = 10;

    private readonly KnownSubjects _known = new(flow.Compilation);
    private readonly Origins _origins = new(flow);
    private readonly MemberLists _permission = new(flow.Frameworks.Options, AnalyzerOptionDefinitions.PermissionMethods);
    private readonly MemberLists _identity = new(flow.Frameworks.Options, AnalyzerOptionDefinitions.IdentityMethods);

    /// <summary>The question of a guard's condition, given the value that it has on the way to the answer.</summary>
    public GuardSubject Classify(GuardCondition condition, Scope scope)
    {
        if (condition.Exception is { } exception)
        {
            return OfException(exception);
        }

        if (condition.Expression is not { } expression)
        {
            return GuardSubject.Unknown;
        }

        if (condition.IsImplicitNullTest)
        {
            return NullTest(expression, condition.Value, scope, 0);
        }

        return condition.Case switch
        {
            IPatternOperation pattern => Pattern(expression, pattern, condition.Value, scope, 0),
            { } constant => Equality(expression, constant, condition.Value, scope, 0),
            null => Classify(expression, condition.Value, scope, 0),
        };
    }

    private GuardSubject Classify(IOperation operation, bool value, Scope scope, int depth)
    {
        if (depth > Deepest)
        {
            return GuardSubject.Unknown;
        }

        IOperation expression = OperationValue.Strip(operation);
        switch (expression)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: { } operand }:
                return Classify(operand, !value, scope, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both:
                return GuardSubjects.Combine(
                    Classify(both.LeftOperand, value, scope, depth + 1),
                    Classify(both.RightOperand, value, scope, depth + 1),
                    isEither: !value
                );
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either:
                return GuardSubjects.Combine(
                    Classify(either.LeftOperand, value, scope, depth + 1),
                    Classify(either.RightOperand, value, scope, depth + 1),
                    isEither: value
                );
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return Equality(
                    comparison.LeftOperand,
                    comparison.RightOperand,
                    value == (comparison.OperatorKind is BinaryOperatorKind.Equals),
                    scope,
                    depth
                );
            case IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.LessThan
                    or BinaryOperatorKind.LessThanOrEqual
                    or BinaryOperatorKind.GreaterThan
                    or BinaryOperatorKind.GreaterThanOrEqual
            } order:
                return Ordered(order, value, scope, depth);
            case IIsPatternOperation { Value: { } tested, Pattern: { } pattern }:
                return Pattern(tested, pattern, value, scope, depth + 1);
            case IIsTypeOperation { ValueOperand: { } typed, TypeOperand: { } kind }:
                return TypeTest(typed, kind, value, scope, depth);
            case ICoalesceOperation { Value: { } first }:
                return Classify(first, value, scope, depth + 1);
            case IConditionalAccessOperation { WhenNotNull: { } accessed }:
                return Classify(accessed, value, scope, depth + 1);
            case IConditionalOperation { WhenFalse: not null } choice:
                return OfChoice(choice, value, scope, depth);
            case IInvocationOperation call:
                return OfCall(call, value, scope, depth);
            case IPropertyReferenceOperation property:
                return OfProperty(property, value, scope, depth);
            case ILocalReferenceOperation { Local: { } local }:
                return OfLocal(local, value, scope, depth);
            case IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_Boolean } parameter }:
                return ByName(parameter.Name, value);
            case IFieldReferenceOperation { Field: { } field }:
                return ByName(field.Name, value);
            default:
                return GuardSubject.Unknown;
        }
    }

    private GuardSubject Equality(IOperation left, IOperation right, bool equal, Scope scope, int depth)
    {
        IOperation a = OperationValue.Strip(left);
        IOperation b = OperationValue.Strip(right);
        if (a.ConstantValue.HasValue || a is IDefaultValueOperation)
        {
            (a, b) = (b, a);
        }

        if (b.ConstantValue is { HasValue: true, Value: bool truth })
        {
            return Classify(a, truth == equal, scope, depth + 1);
        }

        return IsNothing(b) ? NullTest(a, equal, scope, depth) : Compared(a, b, equal, scope, depth + 1);
    }

    private GuardSubject Ordered(IBinaryOperation order, bool value, Scope scope, int depth)
    {
        IOperation left = OperationValue.Strip(order.LeftOperand);
        IOperation right = OperationValue.Strip(order.RightOperand);
        (IOperation counted, IOperation against) = left.ConstantValue.HasValue ? (right, left) : (left, right);
        if (
            against.ConstantValue is { HasValue: true, Value: 0 or 0L or 1 or 1L }
            && counted
                is IPropertyReferenceOperation { Property.Name: "Count" or "Length" }
                    or IInvocationOperation { TargetMethod.Name: "Count" or "CountAsync" }
        )
        {
            return NullTest(counted, isNull: true, scope, depth).AtMost(Certainty.Likely);
        }

        if (against.ConstantValue is { HasValue: true, Value: 0 or 0L or 1 or 1L })
        {
            GuardSubject identity = NullTest(counted, isNull: true, scope, depth).AtMost(Certainty.Likely);
            return identity.Kind is SubjectKind.Identity ? identity : GuardSubject.Unknown;
        }

        return Compared(left, right, value, scope, depth + 1) is { Kind: SubjectKind.Credential } credential
            ? credential
            : GuardSubject.Unknown;
    }

    private GuardSubject Pattern(IOperation tested, IPatternOperation pattern, bool value, Scope scope, int depth)
    {
        switch (pattern)
        {
            case INegatedPatternOperation { Pattern: { } inner }:
                return Pattern(tested, inner, !value, scope, depth + 1);
            case IConstantPatternOperation { Value: { } constant }:
                return Equality(tested, constant, value, scope, depth + 1);
            case IBinaryPatternOperation { LeftPattern: { } first, RightPattern: { } second, OperatorKind: var kind }:
                return GuardSubjects.Combine(
                    Pattern(tested, first, value, scope, depth + 1),
                    Pattern(tested, second, value, scope, depth + 1),
                    isEither: (kind is BinaryOperatorKind.Or) == value
                );
            case IRecursivePatternOperation { PropertySubpatterns: [{ Member: IPropertyReferenceOperation } first, ..] }:
                return MemberPattern(tested, first, value, scope, depth + 1);
            case IDeclarationPatternOperation { MatchedType: var matched }:
                return TypeTest(tested, matched, value, scope, depth);
            case IRecursivePatternOperation { MatchedType: var matched }:
                return TypeTest(tested, matched, value, scope, depth);
            case ITypePatternOperation { MatchedType: var matched }:
                return TypeTest(tested, matched, value, scope, depth);
            default:
                return GuardSubject.Unknown;
        }
    }

    // A test for the value's own type asks whether it is there; one for a case of it, `result is Outcome.Denied`, asks which case it is.
    private GuardSubject TypeTest(IOperation tested, ITypeSymbol? matched, bool value, Scope scope, int depth)
    {
        ITypeSymbol? known = OperationValue.Strip(tested).Type;
        bool isThere =
            matched is null
            || known is null or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic }
            || flow.Compilation.ClassifyCommonConversion(known, matched)
                is { IsIdentity: true }
                    or { IsImplicit: true }
                    or { IsNullable: true }
            || _origins.IsPrincipal(known);
        return isThere ? NullTest(tested, !value, scope, depth) : GuardSubject.Unknown;
    }

    // `user is { IsAdmin: true }` asks for the member, and `User.Identity is { IsAuthenticated: true }` is the common one.
    private GuardSubject MemberPattern(IOperation tested, IPropertySubpatternOperation part, bool value, Scope scope, int depth)
    {
        (IPropertyReferenceOperation member, IPatternOperation sub) = ((IPropertyReferenceOperation)part.Member, part.Pattern);
        if (_known.Of(member.Property) is { } kind)
        {
            bool truth = sub is not IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: false } };
            return Known(kind, member.Property.Name, truth == value);
        }

        return sub is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool } }
                ? ByName(member.Property.Name, value)
            : sub is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: not null } }
                ? (
                    SubjectNames.IsRole(member.Property.Name)
                        ? GuardSubject.Permission(Quote(member.Property.Name), Certainty.Likely)
                        : GuardSubject.Unknown
                )
            : NullTest(tested, !value, scope, depth).AtMost(Certainty.Likely);
    }

    private GuardSubject OfChoice(IConditionalOperation choice, bool value, Scope scope, int depth)
    {
        (IOperation test, IOperation yes, IOperation no) = (choice.Condition, choice.WhenTrue, choice.WhenFalse!);
        bool? whenTrue = OperationValue.Strip(yes).ConstantValue is { HasValue: true, Value: bool t } ? t : null;
        bool? whenFalse = OperationValue.Strip(no).ConstantValue is { HasValue: true, Value: bool f } ? f : null;
        return (whenTrue, whenFalse) switch
        {
            (not null, not null) => Classify(test, whenTrue == value, scope, depth + 1),
            (not null, null) => GuardSubjects.Combine(
                Classify(test, whenTrue == value, scope, depth + 1),
                Classify(no, value, scope, depth + 1),
                isEither: whenTrue == value
            ),
            (null, not null) => GuardSubjects.Combine(
                Classify(test, whenFalse != value, scope, depth + 1),
                Classify(yes, value, scope, depth + 1),
                isEither: whenFalse == value
            ),
            _ => GuardSubjects.Combine(Classify(yes, value, scope, depth + 1), Classify(no, value, scope, depth + 1), isEither: true),
        };
    }

    private GuardSubject OfProperty(IPropertyReferenceOperation reference, bool value, Scope scope, int depth)
    {
        IPropertySymbol property = reference.Property;
        if (_known.Of(property) is { } kind)
        {
            return Known(kind, property.Name, value);
        }

        if (
            property is { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            && reference.Instance is { } nullable
        )
        {
            return NullTest(nullable, !value, scope, depth);
        }

        if (SubjectNames.IsOutcome(property.Name) && reference.Instance is { } outcome)
        {
            return OfOutcome(outcome, scope, depth + 1);
        }

        GuardSubject followed =
            reference.Instance is IInstanceReferenceOperation && property.GetMethod is { } getter
                ? FollowBody(getter, null, value, scope, depth).Subject
                : GuardSubject.Unknown;
        if (followed.Kind is not SubjectKind.Unknown)
        {
            return followed;
        }

        GuardSubject named = IsOfSystem(property) ? GuardSubject.Unknown : ByName(property.Name, value);
        return named.Kind is SubjectKind.Unknown && ValueNames.MentionsCredential(reference)
            ? GuardSubject.Credential(Quote(property.Name), Certainty.Likely)
            : named;
    }

    // `result.Succeeded` asks what the call asked that made the result.
    private GuardSubject OfOutcome(IOperation outcome, Scope scope, int depth)
    {
        IOperation value = OperationValue.Strip(outcome);
        if (value is IConditionalAccessInstanceOperation && OperationValue.AccessOf(value) is { Operation: { } accessed })
        {
            value = OperationValue.Strip(accessed);
        }

        switch (value)
        {
            case IInvocationOperation call:
                return OfCall(call, value: false, scope, depth + 1).AtMost(Certainty.Likely);
            case ILocalReferenceOperation { Local: { } local } when scope.Enter(local):
                GuardSubject question = scope.Locals.SourcesOf(local) is [{ } only]
                    ? OfOutcome(only, scope, depth + 1)
                    : GuardSubject.Unknown;
                scope.Leave(local);
                return question.Kind is SubjectKind.Unknown ? ByName(local.Name, value: false) : question;
            case IPropertyReferenceOperation { Property: { } property, Instance: { } instance }:
                return SubjectNames.IsOutcome(property.Name) ? OfOutcome(instance, scope, depth + 1) : ByName(property.Name, value: false);
            default:
                return GuardSubject.Unknown;
        }
    }

    private GuardSubject NullTest(IOperation operation, bool isNull, Scope scope, int depth)
    {
        IOperation tested = OperationValue.Strip(operation);
        if (
            tested is ILocalReferenceOperation { Local: { } local }
            && scope.Locals.SourcesOf(local) is [{ } only]
            && OperationValue.Strip(only) is IInvocationOperation made
        )
        {
            return NullTestOfCall(made, local.Name, _origins.Of(tested, scope, depth + 1), isNull);
        }

        return tested is IInvocationOperation call
            ? NullTestOfCall(call, call.TargetMethod.Name, _origins.Of(tested, scope, depth + 1), isNull)
            : Resolved(NullTests.Of(tested, _origins.Of(tested, scope, depth + 1), isNull), tested);
    }

    // What does not bind may well keep a rule silent, and never makes one speak.
    private static GuardSubject Resolved(GuardSubject question, IOperation operand) =>
        question.Kind is SubjectKind.Permission && operand is IInvalidOperation or { Type.TypeKind: TypeKind.Error }
            ? GuardSubject.Unknown
            : question;

    private GuardSubject NullTestOfCall(IInvocationOperation call, string name, Origin origin, bool isNull)
    {
        if (Configured(call, !isNull) is { } configured)
        {
            return configured;
        }

        if (_known.Of(call.TargetMethod) is SubjectKind.Credential)
        {
            return GuardSubject.Credential(Quote(call.TargetMethod.Name));
        }

        if (
            (origin & Origin.Presented) == 0
            && ByName(call.TargetMethod.Name, value: false) is { Kind: SubjectKind.Permission or SubjectKind.Credential } named
        )
        {
            return named;
        }

        return NullTests.Of(call, origin, isNull, name);
    }

    private GuardSubject Compared(IOperation left, IOperation right, bool equal, Scope scope, int depth)
    {
        GuardSubject question = Comparisons.Of(Value(left), Value(right), equal);
        return Resolved(Resolved(question, left), right);

        ComparedValue Value(IOperation operation) => new(operation, _origins.Of(operation, scope, depth), Known(operation));
    }

    // The question of a call whose value is compared with something: `VerifyHashedPassword(…) == Success`.
    private GuardSubject Known(IOperation operation)
    {
        ISymbol? member = OperationValue.Strip(operation) switch
        {
            IInvocationOperation call => call.TargetMethod,
            IPropertyReferenceOperation property => property.Property,
            IFieldReferenceOperation field => field.Field,
            _ => null,
        };
        return member is not null && _known.Of(member) is { } kind ? Known(kind, member.Name, value: false) : GuardSubject.Unknown;
    }

    private static bool IsNothing(IOperation operation) =>
        operation is IDefaultValueOperation
        || operation.ConstantValue is { HasValue: true, Value: null or "" or 0 or 0L }
        || operation is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.Name: "Guid" or "String" or "StringValues" } };

    private static string Quote(string name) => "'" + name + "'";
}
