using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Guards;

/// <summary>What <c>HasClaim</c>, <c>Any</c>, <c>Contains</c> and their like ask: for a claim, for a role, for membership.</summary>
internal static class Memberships
{
    /// <summary>The question, given where the collection and what is sought come from, and what a lambda compares.</summary>
    public static Question Of(IInvocationOperation call, IOperation? receiver, Origin of, Origin given, bool found, Question inside)
    {
        string name = receiver is null ? string.Empty : Named.Of(receiver);
        string evidence = "'" + (call.TargetMethod.Name is "HasClaim" || name.Length == 0 ? call.TargetMethod.Name : name) + "'";
        if (((of | given) & Origin.Impersonal) != 0)
        {
            return Question.Other(evidence, Certainty.Proven);
        }

        if ((of & Origin.Caller) != 0 && (of & Origin.Loaded) == 0 && (IsClaims(receiver) || call.TargetMethod.Name is "HasClaim"))
        {
            return OfClaims(call, evidence, found);
        }

        if (((of | given) & (Origin.Presented | Origin.Caller)) == Origin.Presented)
        {
            return Question.Credential(evidence);
        }

        if ((of & Origin.Role) != 0 || (given & Origin.Role) != 0)
        {
            return Question.Permission(evidence, ((of | given) & (Origin.Caller | Origin.CallerByName)) == Origin.CallerByName ? Certainty.Likely : Certainty.Proven);
        }

        if (QuestionNames.IsCredential(name) || inside.Kind is QuestionKind.Credential)
        {
            return Question.Credential(evidence, Certainty.Likely);
        }

        bool seeksCaller = (given & (Origin.Caller | Origin.CallerByName)) != 0;
        bool isCallers = (of & (Origin.Caller | Origin.CallerByName)) != 0;
        Certainty certainty = ((of | given) & Origin.Caller) != 0 ? Certainty.Proven : Certainty.Likely;
        if (seeksCaller && !isCallers)
        {
            // An entity of the request whose members are asked for the caller; a table that is only asked for the caller is a user table.
            return ((of | given) & Origin.Input) != 0 ? Question.Permission(evidence, certainty)
                : QuestionNames.IsRole(name) || Words.Of(name).Contains("members") ? Question.Permission(evidence, Certainty.Likely)
                : Question.Identity(evidence, found, Certainty.Likely);
        }

        if (isCallers && (of & Origin.Input) == 0 && (given & Origin.Input) != 0)
        {
            return Question.Permission(evidence, certainty);
        }

        return inside.Kind is QuestionKind.Permission ? inside.AtMost(Certainty.Likely)
            : QuestionNames.IsRole(name) || QuestionNames.Of(name) is QuestionKind.Permission ? Question.Permission(evidence, Certainty.Likely)
            : Question.Unknown;
    }

    // A claim that is missing leaves open who the caller is, unless it is one of a role or scope, or its value is asked for.
    private static Question OfClaims(IInvocationOperation call, string evidence, bool found)
    {
        bool asksValue = call.TargetMethod.Name is "HasClaim" && call.Arguments.Length == 2 && call.Instance is not null && call.Arguments[0].Value.Type is { SpecialType: SpecialType.System_String };
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
                    namesRole |= QuestionNames.IsRole(last);
                    namesStepUp |= QuestionNames.IsCredential(last);
                }
            }
        }

        return namesStepUp ? Question.Credential(evidence)
            : namesRole || asksValue ? Question.Permission(evidence)
            : Question.Identity(evidence, found);
    }

    private static bool IsClaims(IOperation? receiver) =>
        receiver is not null && Origins.Strip(receiver) is IPropertyReferenceOperation { Property: { Name: "Claims", ContainingType.Name: "ClaimsPrincipal" or "ClaimsIdentity" } } or IInvocationOperation { TargetMethod: { Name: "FindAll", ContainingType.Name: "ClaimsPrincipal" or "ClaimsIdentity" } };
}
