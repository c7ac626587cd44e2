using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// What it means that two values are compared: whose thing it is, which role the caller has, or whether a secret is right.
/// </summary>
internal static class Comparisons
{
    /// <summary>The question of a comparison, whose outcome is that the values are equal, or are not.</summary>
    public static GuardSubject Of(in ComparedValue left, in ComparedValue right, bool equal)
    {
        if (left.Known.Kind is SubjectKind.Credential || right.Known.Kind is SubjectKind.Credential)
        {
            return left.Known.Kind is SubjectKind.Credential ? left.Known : right.Known;
        }

        if (((left.Origin | right.Origin) & Origin.Impersonal) != 0)
        {
            return GuardSubject.Other(Evidence(left.Operation), Certainty.Proven);
        }

        bool isPresented = IsPresented(left.Origin) || IsPresented(right.Origin);
        if (ValueNames.MentionsCredential(left.Operation) || ValueNames.MentionsCredential(right.Operation))
        {
            return GuardSubject.Credential(Evidence(left.Operation), isPresented ? Certainty.Proven : Certainty.Likely);
        }

        IOperation a = OperationValue.Strip(left.Operation);
        IOperation b = OperationValue.Strip(right.Operation);
        if (b.ConstantValue.HasValue)
        {
            return WithConstant(a, b, left.Origin, equal);
        }

        if (a.ConstantValue.HasValue)
        {
            return WithConstant(b, a, right.Origin, equal);
        }

        if (left.Known.Kind is SubjectKind.Permission || right.Known.Kind is SubjectKind.Permission)
        {
            return left.Known.Kind is SubjectKind.Permission ? left.Known : right.Known;
        }

        if (!CanIdentify(a.Type) || !CanIdentify(b.Type))
        {
            return GuardSubject.Unknown;
        }

        if (Ownership(b, left.Origin, right.Origin) is { } owned)
        {
            return owned;
        }

        if (Ownership(a, right.Origin, left.Origin) is { } owning)
        {
            return owning;
        }

        if (isPresented)
        {
            return IsOfTenant(a, left.Origin) ? GuardSubject.Permission(Evidence(a), Certainty.Likely)
                : IsOfTenant(b, right.Origin) ? GuardSubject.Permission(Evidence(b), Certainty.Likely)
                : GuardSubject.Credential(Evidence(left.Operation), Certainty.Proven);
        }

        Origin both = left.Origin | right.Origin;
        bool byNames =
            (both & Origin.Input) != 0 && (both & Origin.Loaded) != 0 && IsOwnerId(ValueNames.Of(a)) && IsOwnerId(ValueNames.Of(b));
        return byNames ? GuardSubject.Permission(Evidence(a), Certainty.Likely) : GuardSubject.Unknown;
    }

    private static bool IsPresented(Origin origin) => (origin & (Origin.Presented | Origin.Caller)) == Origin.Presented;

    private static bool IsOwnerId(string name) => IsId(name) && SubjectNames.IsOwner(name);

    // The caller's own value against one that the request names or that was loaded: ownership.
    private static GuardSubject? Ownership(IOperation thing, Origin caller, Origin other)
    {
        bool isCaller = (caller & Origin.Caller) != 0;
        if ((!isCaller && (caller & Origin.CallerByName) == 0) || (caller & Origin.Input) != 0)
        {
            return null;
        }

        if ((other & (Origin.Presented | Origin.Caller)) == Origin.Presented)
        {
            return GuardSubject.Permission(Evidence(thing), Certainty.Likely);
        }

        if ((other & (Origin.Input | Origin.Loaded)) == 0)
        {
            return null;
        }

        string name = ValueNames.Of(thing);
        bool names = SubjectNames.IsOwner(name) || IsId(name);
        bool isOthers = (other & (Origin.Caller | Origin.CallerByName)) == 0;
        return isOthers && names ? GuardSubject.Permission(Evidence(thing), isCaller ? Certainty.Proven : Certainty.Likely)
            : isOthers || ((other & Origin.Input) != 0 && names) ? GuardSubject.Permission(Evidence(thing), Certainty.Likely)
            : null;
    }

    private static GuardSubject WithConstant(IOperation value, IOperation constant, Origin origin, bool equal)
    {
        string name = ValueNames.Of(value);
        if ((origin & Origin.Role) != 0)
        {
            return GuardSubject.Permission(
                Evidence(value),
                (origin & (Origin.Caller | Origin.CallerByName)) == Origin.CallerByName ? Certainty.Likely : Certainty.Proven
            );
        }

        string? member = constant is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field }
            ? field.Name
            : null;
        if (
            SubjectNames.IsRole(name)
            || (
                constant.Type is { TypeKind: TypeKind.Enum } kind && SubjectNames.IsRole(kind.Name) && !SubjectNames.IsCredential(kind.Name)
            )
        )
        {
            return GuardSubject.Permission(Evidence(value), Certainty.Likely);
        }

        if (member is not null && SubjectNames.Of(member) is not SubjectKind.Unknown and var named)
        {
            return new GuardSubject(named, Certainty.Likely, "'" + member + "'", passed: named is SubjectKind.Identity && equal);
        }

        return name is "AuthenticationType" ? GuardSubject.Identity(Evidence(value), passed: equal, Certainty.Likely)
            : (origin & (Origin.Caller | Origin.CallerByName)) != 0 && member is "Active" or "Enabled" or "Inactive"
                ? new GuardSubject(SubjectKind.Account, Certainty.Likely, Evidence(value))
            : GuardSubject.Unknown;
    }

    private static bool CanIdentify(ITypeSymbol? type) =>
        type
            is {
                SpecialType: not (
                    SpecialType.System_Boolean
                    or SpecialType.System_DateTime
                    or SpecialType.System_Double
                    or SpecialType.System_Decimal
                ),
                TypeKind: not TypeKind.Enum
            }
        && type.Name is not ("DateTimeOffset" or "DateOnly" or "TimeSpan");

    // `device.OrganizationId != organizationId`, where a header says for whom the caller acts: no secret, but whose thing it is.
    private static bool IsOfTenant(IOperation thing, Origin origin)
    {
        System.Collections.Generic.List<string> words = Words.Of(ValueNames.Of(thing));
        return (origin & Origin.Loaded) != 0
            && (origin & Origin.Presented) == 0
            && words.Count > 1
            && words[words.Count - 1] is "id" or "guid"
            && (
                words.Contains("tenant")
                || words.Contains("organization")
                || words.Contains("organisation")
                || words.Contains("company")
                || words.Contains("team")
                || words.Contains("owner")
            );
    }

    private static bool IsId(string name)
    {
        System.Collections.Generic.List<string> words = Words.Of(name);
        return words.Count > 0
            && words[words.Count - 1]
                is "id"
                    or "guid"
                    or "uid"
                    or "userid"
                    or "ownerid"
                    or "by"
                    or "username"
                    or "owner"
                    or "email"
                    or "name"
                    or "login"
                    or "key";
    }

    private static string Evidence(IOperation operation) =>
        ValueNames.Of(operation) is { Length: > 0 } name ? "'" + name + "'" : "The comparison";
}
