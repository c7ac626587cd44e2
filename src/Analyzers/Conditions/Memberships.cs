using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>What <c>HasClaim</c>, <c>Any</c>, <c>Contains</c> and their like ask: for a claim, for a role, for membership.</summary>
internal static class Memberships
{
    /// <summary>The question of a test, whose outcome is that something is found, or is not.</summary>
    public static GuardSubject Of(in MembershipTest test, bool found)
    {
        (IInvocationOperation call, IOperation? receiver) = test;
        (Origin of, Origin given, GuardSubject inside) = (test.Collection, test.Sought, test.Inside);
        string name = receiver is null ? string.Empty : ValueNames.Of(receiver);
        string evidence = "'" + (call.TargetMethod.Name is "HasClaim" || name.Length == 0 ? call.TargetMethod.Name : name) + "'";
        if (((of | given) & Origin.Impersonal) != 0)
        {
            return GuardSubject.Other(evidence, Certainty.Proven);
        }

        if ((of & Origin.Caller) != 0 && (of & Origin.Loaded) == 0 && (IsClaims(receiver) || call.TargetMethod.Name is "HasClaim"))
        {
            return OfClaims(call, evidence, found);
        }

        if (((of | given) & (Origin.Presented | Origin.Caller)) == Origin.Presented)
        {
            return GuardSubject.Credential(evidence);
        }

        if ((of & Origin.Role) != 0 || (given & Origin.Role) != 0)
        {
            return GuardSubject.Permission(
                evidence,
                ((of | given) & (Origin.Caller | Origin.CallerByName)) == Origin.CallerByName ? Certainty.Likely : Certainty.Proven
            );
        }

        if (SubjectNames.IsCredential(name) || inside.Kind is SubjectKind.Credential)
        {
            return GuardSubject.Credential(evidence, Certainty.Likely);
        }

        bool seeksCaller = (given & (Origin.Caller | Origin.CallerByName)) != 0;
        bool isCallers = (of & (Origin.Caller | Origin.CallerByName)) != 0;
        Certainty certainty = ((of | given) & Origin.Caller) != 0 ? Certainty.Proven : Certainty.Likely;
        if (seeksCaller && !isCallers)
        {
            // An entity of the request whose members are asked for the caller; a table that is only asked for the caller is a user table.
            return ((of | given) & Origin.Input) != 0 ? GuardSubject.Permission(evidence, certainty)
                : SubjectNames.IsRole(name) || Words.Of(name).Contains("members") ? GuardSubject.Permission(evidence, Certainty.Likely)
                : GuardSubject.Identity(evidence, found, Certainty.Likely);
        }

        if (isCallers && (of & Origin.Input) == 0 && (given & Origin.Input) != 0)
        {
            return GuardSubject.Permission(evidence, certainty);
        }

        return inside.Kind is SubjectKind.Permission ? inside.AtMost(Certainty.Likely)
            : SubjectNames.IsRole(name) || SubjectNames.Of(name) is SubjectKind.Permission
                ? GuardSubject.Permission(evidence, Certainty.Likely)
            : GuardSubject.Unknown;
    }

    // A claim that is missing leaves open who the caller is, unless it is one of a role or scope, or its value is asked for.
    private static GuardSubject OfClaims(IInvocationOperation call, string evidence, bool found)
    {
        bool asksValue =
            call.TargetMethod.Name is "HasClaim"
            && call.Arguments.Length == 2
            && call.Instance is not null
            && call.Arguments[0].Value.Type is { SpecialType: SpecialType.System_String };
        bool namesRole = false;
        bool namesStepUp = false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (IOperation part in OperationWalk.Of(argument.Value))
            {
                if (part is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "Claim" } })
                {
                    asksValue = true;
                }

                if (part.ConstantValue is { HasValue: true, Value: string text })
                {
                    string last = text.Substring(text.LastIndexOf('/') + 1);
                    namesRole |= SubjectNames.IsRole(last);
                    namesStepUp |= SubjectNames.IsCredential(last);
                }
            }
        }

        return namesStepUp ? GuardSubject.Credential(evidence)
            : namesRole || asksValue ? GuardSubject.Permission(evidence)
            : GuardSubject.Identity(evidence, found);
    }

    private static bool IsClaims(IOperation? receiver) =>
        receiver is not null
        && OperationValue.Strip(receiver)
            is IPropertyReferenceOperation { Property: { Name: "Claims", ContainingType.Name: "ClaimsPrincipal" or "ClaimsIdentity" } }
                or IInvocationOperation { TargetMethod: { Name: "FindAll", ContainingType.Name: "ClaimsPrincipal" or "ClaimsIdentity" } };
}
