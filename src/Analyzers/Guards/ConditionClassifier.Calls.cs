using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Guards;

/// <content>What calls ask: by the table, by their shape, by the helper's own body, by what they are given, and by their names at last.</content>
internal sealed partial class ConditionClassifier
{
    private Question OfCall(IInvocationOperation call, bool value, Scope scope, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.MethodKind is MethodKind.DelegateInvoke && call.Instance is { } named)
        {
            return ByName(Named.Of(named), value);
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

        IOperation? receiver = Origins.Receiver(call);
        if (method.Name is "HasClaim" or "Any" or "Exists" or "Contains" or "AnyAsync" or "All" or "AllAsync" or "ContainsKey" or "Intersect")
        {
            Question held = Membership(call, receiver, value, scope, depth).AtMost(method.Name is "HasClaim" || (receiver?.Type).IsEnumerable() ? Certainty.Proven : Certainty.Likely);
            return held.Kind is QuestionKind.Unknown && QuestionNames.IsPermissionType(method.ContainingType.Name) ? Question.Permission(Quote(method.Name), Certainty.Likely) : held;
        }

        Question followed = Follow(call, value, scope, depth, out bool isBlind);
        if (followed.Kind is QuestionKind.Permission && ByName(method.Name, value) is { Kind: QuestionKind.Identity or QuestionKind.Credential } both)
        {
            return both; // `AuthenticateAndAuthorizeAsync` fails for nobody, too
        }

        if (followed.Kind is not QuestionKind.Unknown && followed.Certainty is Certainty.Proven)
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
            return Question.Credential(Quote(method.Name), Certainty.Likely);
        }

        Question asked = isBlind ? Question.Unknown : ByName(method.Name, value);
        if (asked.Kind is QuestionKind.Unknown)
        {
            asked = followed.Kind is not QuestionKind.Unknown ? followed
                : QuestionNames.IsCredential(method.ContainingType.Name) ? Question.Credential(Quote(method.Name), Certainty.Likely)
                : QuestionNames.IsPermissionType(method.ContainingType.Name) || PassesPermission(call) ? Question.Permission(Quote(method.Name), Certainty.Likely)
                : (given & Origin.Address) != 0 ? Question.Other(Quote(method.Name))
                : (given & Origin.Input) != 0 && IsAskedOfCaller(method) ? Question.Permission(Quote(method.Name), Certainty.Likely)
                : Question.Unknown;
        }

        return IsOfSystem(method) && asked.Kind is QuestionKind.Permission ? Question.Unknown : asked;
    }

    // `currentContext.ViewBilling(organizationId)`: who knows the caller and is given what the request names says whether the caller may.
    private static bool IsAskedOfCaller(IMethodSymbol method)
    {
        ITypeSymbol answer = method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ } result] } ? result : method.ReturnType;
        return answer.SpecialType is SpecialType.System_Boolean && QuestionNames.IsCallerService(method.ContainingType.Name)
            && !method.Name.StartsWith("Try", StringComparison.Ordinal) && !method.Name.StartsWith("Set", StringComparison.Ordinal) && !method.Name.StartsWith("Update", StringComparison.Ordinal);
    }

    // What the user said of a member outweighs everything.
    private Question? Configured(IInvocationOperation call, bool passed)
    {
        IMethodSymbol method = call.TargetMethod;
        SyntaxTree tree = call.Syntax.SyntaxTree;
        return _permission.For(tree).Contains(method) || method.HasMarker("ChecksPermissionAttribute") ? Question.Permission(Quote(method.Name))
            : _identity.For(tree).Contains(method) ? Question.Identity(Quote(method.Name), passed)
            : null;
    }

    // Calls that only put a comparison or a null test into other words.
    private Question? Shape(IInvocationOperation call, bool value, Scope scope, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        IOperation? receiver = Origins.Receiver(call);
        switch (method.Name)
        {
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when call.Arguments is [{ Value: { } text }, ..]:
                return NullTest(text, value, scope, depth);
            case "Equals" or "SequenceEqual" or "ReferenceEquals" or "EqualsIgnoreCase" or "InvariantEquals" or "EqualsNoCase":
                IOperation? left = call.Instance ?? (call.Arguments.Length > 1 ? call.Arguments[0].Value : null);
                IOperation? right = call.Instance is not null ? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null) : call.Arguments.Length > 1 ? call.Arguments[1].Value : null;
                return left is null || right is null ? null : Equality(left, right, value, scope, depth + 1);
            case "TryGetValue" or "ContainsKey" or "TryParse" or "TryGetHeader" or "StartsWith" when _origins.Of(call, scope, depth + 1) is var origin && (origin & (Origin.Presented | Origin.Caller | Origin.CallerByName)) != 0:
                return (origin & Origin.Impersonal) != 0 ? Question.Other(Quote(method.Name), Certainty.Proven)
                    : new Question(QuestionKind.Identity, (origin & (Origin.Presented | Origin.Caller)) != 0 && (origin & Origin.Plain) == 0 ? Certainty.Proven : Certainty.Likely, Quote(method.Name), passed: value) { IsOfCaller = (origin & Origin.Presented) == 0 };
            case "TryParse" or "StartsWith" or "EndsWith":
                return Question.Unknown;
            case "Any" or "AnyAsync" when receiver is not null && !AsksMore(call, receiver):
                return NullTest(receiver, !value, scope, depth).AtMost(Certainty.Likely);
            case "HasFlag" when receiver is not null:
                return ByName(receiver.Type?.Name ?? string.Empty, value);
            default:
                return null;
        }
    }

    private Question Membership(IInvocationOperation call, IOperation? receiver, bool value, Scope scope, int depth)
    {
        Origin of = _origins.Of(receiver, scope, depth + 1);
        Origin given = Origin.None;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value != receiver)
            {
                given |= _origins.Of(argument.Value, scope, depth + 1);
            }
        }

        return Memberships.Of(call, receiver, of, given, value, Inside(call, scope, depth));
    }

    // What the lambda of `Any(m => …)` compares.
    private Question Inside(IInvocationOperation call, Scope scope, int depth)
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

        return Question.Unknown;
    }

    private Question Follow(IInvocationOperation call, bool value, Scope scope, int depth, out bool isBlind)
    {
        Dictionary<ISymbol, Origin> arguments = new(SymbolEqualityComparer.Default);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                arguments[parameter.OriginalDefinition] = _origins.Of(argument.Value, scope, depth + 1);
            }
        }

        return FollowBody((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, arguments, value, scope, depth, out isBlind);
    }

    private static bool PassesCredential(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            string? name = Origins.Strip(argument.Value) switch
            {
                ILocalReferenceOperation local => local.Local.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                IPropertyReferenceOperation property => property.Property.Name,
                _ => null,
            };
            if (name is not null && !name.EndsWith("ancellationToken", StringComparison.Ordinal) && QuestionNames.IsCredential(name) && argument.Value.Type is not { Name: "CancellationToken" })
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
            if (Origins.Strip(argument.Value) is IFieldReferenceOperation { Field: { IsStatic: true, ContainingType: { } holder } } && QuestionNames.IsPermissionType(holder.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfSystem(ISymbol member) => member is { DeclaringSyntaxReferences.Length: 0, ContainingNamespace: { } space } && (space.ToDisplayString() is "System" or "System.IO" or "System.Linq" || space.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal));

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
