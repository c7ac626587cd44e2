using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>What it means that a value is missing: no caller, no credentials, no such thing, or no permission.</summary>
internal static class NullTests
{
    /// <summary>The question of "the value is null, empty or zero", given where the value comes from.</summary>
    public static GuardSubject Of(IOperation tested, Origin origin, bool isNull, string? variable = null)
    {
        string name = variable ?? ValueNames.Of(tested);
        string evidence = "'" + (name.Length > 0 ? name : "null") + "'";
        bool isCaller = (origin & Origin.Caller) != 0;
        bool isLikelyCaller = (origin & Origin.CallerByName) != 0;
        bool isFromInput = (origin & Origin.Input) != 0;

        if ((origin & Origin.Impersonal) != 0)
        {
            return GuardSubject.Other(evidence, Certainty.Proven);
        }

        if ((origin & Origin.Presented) != 0 && !isFromInput)
        {
            return GuardSubject.Identity(evidence, !isNull, (origin & Origin.Plain) != 0 ? Certainty.Likely : Certainty.Proven);
        }

        if ((origin & Origin.Role) != 0 && (isCaller || isLikelyCaller))
        {
            return GuardSubject.Permission(evidence, Certainty.Likely);
        }

        if (SubjectNames.IsCredential(name))
        {
            return GuardSubject.Identity(evidence, !isNull, Certainty.Likely);
        }

        if ((isCaller || isLikelyCaller) && !isFromInput && (origin & Origin.Loaded) != 0 && IsList(tested) && !SubjectNames.IsCaller(name))
        {
            // Who the caller is, a record of it says; what it has may be nothing.
            return IsMembership(name) || SubjectNames.Of(name) is SubjectKind.Permission
                ? GuardSubject.Permission(evidence, Certainty.Likely)
                : GuardSubject.Unknown;
        }

        if ((isCaller || isLikelyCaller) && isFromInput)
        {
            return IsMembership(name) ? GuardSubject.Permission(evidence, Certainty.Likely)
                // the caller's own record, unless the request names another
                : SubjectNames.IsCaller(name) ? GuardSubject.Identity(evidence, !isNull, Certainty.Likely)
                : (origin & Origin.Loaded) != 0 ? new GuardSubject(SubjectKind.Target, Certainty.Proven, evidence)
                : GuardSubject.Unknown;
        }

        if (isCaller || isLikelyCaller)
        {
            return new GuardSubject(SubjectKind.Identity, isCaller ? Certainty.Proven : Certainty.Likely, evidence, !isNull)
            {
                IsOfCaller = true,
            };
        }

        if (isFromInput && (origin & Origin.Loaded) != 0)
        {
            return new GuardSubject(
                SubjectKind.Target,
                SubjectNames.IsCaller(name) || (origin & Origin.Presented) != 0 ? Certainty.Likely : Certainty.Proven,
                evidence
            );
        }

        return SubjectNames.IsCaller(name) ? GuardSubject.Identity(evidence, !isNull, Certainty.Likely)
            : isFromInput || (origin & Origin.Configuration) != 0 ? GuardSubject.Other(evidence)
            : GuardSubject.Unknown;
    }

    private static bool IsList(IOperation tested)
    {
        IOperation value = OperationValue.Strip(tested);
        ITypeSymbol? type = value switch
        {
            IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } counted } => OperationValue.Strip(counted).Type,
            IInvocationOperation { TargetMethod.Name: "Count" or "CountAsync" } call => OperationValue.Receiver(call)?.Type,
            _ => value.Type,
        };
        type = type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ } awaited] } ? awaited : type;
        return type is not { SpecialType: SpecialType.System_String } && type.IsEnumerable();
    }

    private static bool IsMembership(string name) => Words.Any(Words.Of(name), MembershipWords);

    private static readonly System.Collections.Generic.HashSet<string> MembershipWords = new(System.StringComparer.Ordinal)
    {
        "member",
        "membership",
        "participant",
        "permission",
        "permissions",
        "role",
        "roles",
        "access",
        "collaborator",
        "assignment",
        "enrollment",
        "grant",
    };
}
