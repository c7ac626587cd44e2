using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Guards;

/// <summary>What the constants that a call is given say of its result.</summary>
internal static class CallConstants
{
    /// <summary>Whether a call names a role, permission or scope among its constants: <c>FindFirst(ClaimTypes.Role)</c>.</summary>
    public static bool NameRole(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("FindFirst" or "FindFirstValue" or "FindAll" or "HasClaim" or "Any" or "FirstOrDefault" or "SingleOrDefault" or "Single" or "First" or "Where" or "GetClaim" or "GetClaims" or "GetClaimValue"))
        {
            return false;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (IOperation part in OperationWalk.Of(argument.Value))
            {
                if (part.ConstantValue is { HasValue: true, Value: string text } && QuestionNames.IsRole(text.Substring(text.LastIndexOf('/') + 1)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether an access to the headers of the request names one that is neither a credential nor about the caller:
    /// <c>Headers["PartCount"]</c>, <c>Headers.TryGetValue("X-Tenant", …)</c>, <c>Headers.Origin</c>.
    /// </summary>
    public static bool NamePlainHeader(IOperation access, KnownTypes types)
    {
        (IOperation? headers, string? name) = access switch
        {
            IPropertyReferenceOperation { Arguments: [{ Value: { } key }, ..], Instance: { } from } => (from, NameOf(key)),
            IPropertyReferenceOperation { Property: { } property, Instance: { } from } => (from, property.Name),
            IInvocationOperation { Arguments: [{ Value: { } key }, ..], Instance: { } from } => (from, NameOf(key)),
            _ => (null, null),
        };
        return name is not null && headers is IPropertyReferenceOperation { Property: { Name: "Headers", ContainingType: { } request } } && types.IsRequest(request) && QuestionNames.IsPlainHeader(name);
    }

    // The fields of HeaderNames are no constants.
    private static string? NameOf(IOperation key) =>
        key.ConstantValue is { HasValue: true, Value: string text } ? text : key is IFieldReferenceOperation { Field: { IsStatic: true, Name: { } name, ContainingType.Name: "HeaderNames" } } ? name : null;

    /// <summary>Whether a call names a credential among its constants: <c>Session.GetString("captcha")</c>.</summary>
    public static bool NameCredential(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string text } && QuestionNames.IsCredential(text))
            {
                return true;
            }
        }

        return false;
    }
}
