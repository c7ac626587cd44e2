using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// What the wording of an answer says: "you do not have permission" is a 403, whatever the status. It is the weakest evidence.
/// </summary>
internal static class PermissionText
{
    private static readonly string[] Refusals =
    [
        "permission",
        "not allowed",
        "access denied",
        "access-denied",
        "accessdenied",
        "access_denied",
        "not permitted",
        "forbidden",
        "insufficient",
        "not authorized to",
        "not authorised to",
        "unauthorized to",
        "have access",
        "no access",
        "not the owner",
        "not an admin",
        "only admin",
        "must be admin",
        "must be an admin",
        "not a member",
        "enough rights",
        "no rights",
        "read only",
        "read-only",
        "privilege",
        "disabled",
        "deactivated",
        "suspended",
    ];

    private static readonly string[] Authentications =
    [
        "log in",
        "login",
        "logged in",
        "sign in",
        "signed in",
        "token",
        "credential",
        "password",
        "authenticat",
        "api key",
        "apikey",
        "signature",
        "expired",
        "secret",
        "session",
        "user not found",
        "unknown user",
    ];

    /// <summary>The words in a body's constants that speak of a permission, or null.</summary>
    public static string? In(IOperation? body, LocalValues locals)
    {
        if (body is null)
        {
            return null;
        }

        // `var problem = new ProblemDetails { … }; return Unauthorized(problem);`
        if (OperationValue.Unwrap(body) is ILocalReferenceOperation { Local: { } local } && locals.Of(local) is [{ } only])
        {
            body = only;
        }

        string? found = null;
        foreach (IOperation part in OperationWalk.Of(body))
        {
            if (part.ConstantValue is { HasValue: true, Value: string text })
            {
                if (Find(text, Authentications) is not null)
                {
                    return null;
                }

                found ??= Find(text, Refusals);
            }
        }

        return found;
    }

    private static string? Find(string text, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            if (text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return phrase;
            }
        }

        return null;
    }
}
