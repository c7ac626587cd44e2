using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>What the constants that a call is given say of its result.</summary>
internal static class ConstantArguments
{
    /// <summary>Whether a call names a role, permission or scope among its constants: <c>FindFirst(ClaimTypes.Role)</c>.</summary>
    public static bool NameRole(IInvocationOperation call)
    {
        if (
            call.TargetMethod.Name
            is not (
                "FindFirst"
                or "FindFirstValue"
                or "FindAll"
                or "HasClaim"
                or "Any"
                or "FirstOrDefault"
                or "SingleOrDefault"
                or "Single"
                or "First"
                or "Where"
                or "GetClaim"
                or "GetClaims"
                or "GetClaimValue"
            )
        )
        {
            return false;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (IOperation part in OperationWalk.Of(argument.Value))
            {
                if (
                    part.ConstantValue is { HasValue: true, Value: string text }
                    && SubjectNames.IsRole(text.Substring(text.LastIndexOf('/') + 1))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// What the name says of a value that the request carries: whether a header is neither a credential nor about the caller, as
    /// <c>Headers["PartCount"]</c> and <c>Headers.Origin</c> are, and whether a header, cookie or field is a token against forged requests.
    /// </summary>
    public static Origin OfCarried(IOperation access, FrameworkFacts facts)
    {
        (IOperation? carrier, string? name) = access switch
        {
            IPropertyReferenceOperation { Arguments: [{ Value: { } key }, ..], Instance: { } from } => (from, NameOf(key)),
            IPropertyReferenceOperation { Property: { } property, Instance: { } from } => (from, property.Name),
            IInvocationOperation { Arguments: [{ Value: { } key }, ..], Instance: { } from } => (from, NameOf(key)),
            _ => (null, null),
        };
        if (
            name is null
            || carrier
                is not IPropertyReferenceOperation
                {
                    Property: { Name: "Headers" or "Cookies" or "Form" or "Query", ContainingType: { } request } source
                }
            || !facts.Is(request, TypeRoles.Request)
        )
        {
            return Origin.None;
        }

        return SubjectNames.IsAntiforgery(name) ? Origin.Antiforgery
            : source.Name is "Headers" && SubjectNames.IsPlainHeader(name) ? Origin.Plain
            : Origin.None;
    }

    // The fields of HeaderNames are no constants.
    private static string? NameOf(IOperation key) =>
        key.ConstantValue is { HasValue: true, Value: string text } ? text
        : key is IFieldReferenceOperation { Field: { IsStatic: true, Name: { } name, ContainingType.Name: "HeaderNames" } } ? name
        : null;

    /// <summary>Whether a call names a credential among its constants: <c>Session.GetString("captcha")</c>.</summary>
    public static bool NameCredential(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string text } && SubjectNames.IsCredential(text))
            {
                return true;
            }
        }

        return false;
    }
}
