using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Conditions;

/// <content>What calls ask: by the table, by their shape, by the helper's own body, by what they are given, and by their names at
/// last.</content>
internal sealed partial class ConditionClassifier
{
    private GuardSubject OfCall(IInvocationOperation call, bool value, Scope scope, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.MethodKind is MethodKind.DelegateInvoke && call.Instance is { } named)
        {
            return ByName(ValueNames.Of(named), value);
        }

        if (Configured(call, passed: false) is { } configured)
        {
            return configured;
        }

        if (_known.Of(method) is { } kind)
        {
            return Known(kind, method.Name, value);
        }

        if (Shape(call, value, scope, depth) is { } shaped)
        {
            return shaped;
        }

        IOperation? receiver = OperationValue.Receiver(call);
        if (
            method.Name
            is "HasClaim"
                or "Any"
                or "Exists"
                or "Contains"
                or "AnyAsync"
                or "All"
                or "AllAsync"
                or "ContainsKey"
                or "Intersect"
        )
        {
            GuardSubject held = Membership(call, receiver, value, scope, depth)
                .AtMost(method.Name is "HasClaim" || (receiver?.Type).IsEnumerable() ? Certainty.Proven : Certainty.Likely);
            return held.Kind is SubjectKind.Unknown && SubjectNames.IsPermissionType(method.ContainingType.Name)
                ? GuardSubject.Permission(Quote(method.Name), Certainty.Likely)
                : held;
        }

        (GuardSubject followed, bool isBlind) = Follow(call, value, scope, depth);
        if (
            followed.Kind is SubjectKind.Permission
            && ByName(method.Name, value) is { Kind: SubjectKind.Identity or SubjectKind.Credential } both
        )
        {
            return both; // `AuthenticateAndAuthorizeAsync` fails for nobody, too
        }

        if (followed.Kind is not SubjectKind.Unknown && followed.Certainty is Certainty.Proven)
        {
            return followed;
        }

        Origin given = Origin.None;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            given |= _origins.Of(argument.Value, scope, depth + 1);
        }

        if ((given & (Origin.Presented | Origin.Caller)) == Origin.Presented || PassesCredential(call))
        {
            return GuardSubject.Credential(Quote(method.Name), Certainty.Likely);
        }

        GuardSubject asked = isBlind ? GuardSubject.Unknown : ByName(method.Name, value);
        if (asked.Kind is SubjectKind.Unknown)
        {
            asked =
                followed.Kind is not SubjectKind.Unknown ? followed
                : SubjectNames.IsCredential(method.ContainingType.Name) ? GuardSubject.Credential(Quote(method.Name), Certainty.Likely)
                : SubjectNames.IsPermissionType(method.ContainingType.Name) || PassesPermission(call)
                    ? GuardSubject.Permission(Quote(method.Name), Certainty.Likely)
                : (given & Origin.Address) != 0 ? GuardSubject.Other(Quote(method.Name))
                : (given & Origin.Input) != 0 && IsAskedOfCaller(method) ? GuardSubject.Permission(Quote(method.Name), Certainty.Likely)
                : GuardSubject.Unknown;
        }

        return IsOfSystem(method) && asked.Kind is SubjectKind.Permission ? GuardSubject.Unknown : asked;
    }

    // `currentContext.ViewBilling(organizationId)`: who knows the caller and is given what the request names says whether the caller may.
    private static bool IsAskedOfCaller(IMethodSymbol method)
    {
        ITypeSymbol answer = method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ } result] }
            ? result
            : method.ReturnType;
        return answer.SpecialType is SpecialType.System_Boolean
            && SubjectNames.IsCallerService(method.ContainingType.Name)
            && !method.Name.StartsWith("Try", StringComparison.Ordinal)
            && !method.Name.StartsWith("Set", StringComparison.Ordinal)
            && !method.Name.StartsWith("Update", StringComparison.Ordinal);
    }

    // What the user said of a member outweighs everything.
    private GuardSubject? Configured(IInvocationOperation call, bool passed)
    {
        IMethodSymbol method = call.TargetMethod;
        SyntaxTree tree = call.Syntax.SyntaxTree;
        return _permission.For(tree).Contains(method) || method.HasMarker("ChecksPermissionAttribute")
                ? GuardSubject.Permission(Quote(method.Name))
            : _identity.For(tree).Contains(method) ? GuardSubject.Identity(Quote(method.Name), passed)
            : null;
    }

    // Calls that only put a comparison or a null test into other words.
    private GuardSubject? Shape(IInvocationOperation call, bool value, Scope scope, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        IOperation? receiver = OperationValue.Receiver(call);
        switch (method.Name)
        {
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when call.Arguments is [{ Value: { } text }, ..]:
                return NullTest(text, value, scope, depth);
            case "Equals" or "SequenceEqual" or "ReferenceEquals" or "EqualsIgnoreCase" or "InvariantEquals" or "EqualsNoCase":
                IOperation? left = call.Instance ?? (call.Arguments.Length > 1 ? call.Arguments[0].Value : null);
                IOperation? right =
                    call.Instance is not null ? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null)
                    : call.Arguments.Length > 1 ? call.Arguments[1].Value
                    : null;
                return left is null || right is null ? null : Equality(left, right, value, scope, depth + 1);
            case "TryGetValue"
            or "ContainsKey"
            or "TryParse"
            or "TryGetHeader"
            or "StartsWith"
                when _origins.Of(call, scope, depth + 1) is var origin
                    && (origin & (Origin.Presented | Origin.Caller | Origin.CallerByName)) != 0:
                return (origin & Origin.Impersonal) != 0
                    ? GuardSubject.Other(Quote(method.Name), Certainty.Proven)
                    : new GuardSubject(
                        SubjectKind.Identity,
                        (origin & (Origin.Presented | Origin.Caller)) != 0 && (origin & Origin.Plain) == 0
                            ? Certainty.Proven
                            : Certainty.Likely,
                        Quote(method.Name),
                        passed: value
                    )
                    {
                        IsOfCaller = (origin & Origin.Presented) == 0,
                    };
            case "TryParse" or "StartsWith" or "EndsWith":
                return GuardSubject.Unknown;
            case "Any" or "AnyAsync" when receiver is not null && !AsksMore(call, receiver):
                return NullTest(receiver, !value, scope, depth).AtMost(Certainty.Likely);
            case "HasFlag" when receiver is not null:
                return ByName(receiver.Type?.Name ?? string.Empty, value);
            default:
                return null;
        }
    }

    private GuardSubject Membership(IInvocationOperation call, IOperation? receiver, bool value, Scope scope, int depth)
    {
        Origin given = Origin.None;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value != receiver)
            {
                given |= _origins.Of(argument.Value, scope, depth + 1);
            }
        }

        MembershipTest test = new(call, receiver)
        {
            Collection = _origins.Of(receiver, scope, depth + 1),
            Sought = given,
            Inside = Inside(call, scope, depth),
        };
        return Memberships.Of(test, value);
    }

    // What the lambda of `Any(m => …)` compares.
    private GuardSubject Inside(IInvocationOperation call, Scope scope, int depth)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (IOperation part in OperationWalk.Of(argument.Value))
            {
                if (part is IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } returned }] })
                {
                    return Classify(returned, value: false, scope, depth + 2);
                }
            }
        }

        return GuardSubject.Unknown;
    }

    private Followed Follow(IInvocationOperation call, bool value, Scope scope, int depth)
    {
        Dictionary<ISymbol, Origin> arguments = new(SymbolEqualityComparer.Default);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                arguments[parameter.OriginalDefinition] = _origins.Of(argument.Value, scope, depth + 1);
            }
        }

        return FollowBody((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, arguments, value, scope, depth);
    }

    private static bool PassesCredential(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            string? name = OperationValue.Strip(argument.Value) switch
            {
                ILocalReferenceOperation local => local.Local.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                IPropertyReferenceOperation property => property.Property.Name,
                _ => null,
            };
            if (
                name is not null
                && !name.EndsWith("ancellationToken", StringComparison.Ordinal)
                && SubjectNames.IsCredential(name)
                && argument.Value.Type is not { Name: "CancellationToken" }
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool PassesPermission(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (
                OperationValue.Strip(argument.Value) is IFieldReferenceOperation { Field: { IsStatic: true, ContainingType: { } holder } }
                && SubjectNames.IsPermissionType(holder.Name)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfSystem(ISymbol member) =>
        member is { DeclaringSyntaxReferences.Length: 0, ContainingNamespace: { } space }
        && (
            space.ToDisplayString() is "System" or "System.IO" or "System.Linq"
            || space.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal)
        );

    // More than whether there is anything: a condition, or what to look for.
    private static bool AsksMore(IInvocationOperation call, IOperation receiver)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value != receiver && argument.Parameter?.Type is not { Name: "CancellationToken" })
            {
                return true;
            }
        }

        return false;
    }
}
