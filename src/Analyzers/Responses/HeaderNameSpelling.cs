using System;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>Tells a misspelt name of the challenge header from a header of its own.</summary>
internal static class HeaderNameSpelling
{
    private const string Proxy = "Proxy-Authenticate";

    // What people write, without hyphens and case; a slip or two of the keyboard are found by distance.
    private static readonly string[] Misspelt =
    [
        "wwwauthentication",
        "wwwauthorization",
        "wwwauthorize",
        "wwwauthenticated",
        "wwwauth",
        "w3authenticate",
        "wwwautenticate",
        "wwwauthentificate",
        "wwwauthenticateheader",
    ];

    /// <summary>
    /// The constant that names a header; null for a name that is not constant, and for members such as those of <c>HeaderNames</c>.
    /// </summary>
    public static string? TextOf(IOperation name)
    {
        IOperation value = OperationValue.Unwrap(name);
        return value.ConstantValue is { HasValue: true, Value: string text } ? text
            : value
                is IFieldReferenceOperation
                {
                    Field: { IsStatic: true, ContainingType.Name: "HeaderNames", Name: "Authorization" or "ProxyAuthenticate" } known
                }
                ? (known.Name == "Authorization" ? "Authorization" : Proxy)
            : null;
    }

    /// <summary>
    /// The header that a name was meant to be; null for the right name and for a header of its own, which <c>X-</c> makes it in any case.
    /// </summary>
    public static string? NearMiss(string name)
    {
        const int most = 2;
        if (
            name.StartsWith("X-", StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, ChallengeHeader.Name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, Proxy, StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        string plain = Plain(name);
        return Array.IndexOf(Misspelt, plain) >= 0 || EditDistance.Between(plain, "wwwauthenticate") <= most ? ChallengeHeader.Name
            : plain == "proxyauthentication" || EditDistance.Between(plain, "proxyauthenticate") <= most ? Proxy
            : null;
    }

    /// <summary>
    /// Whether the name is that of another header of authentication, in which no client looks for a challenge of the server.
    /// </summary>
    public static bool IsOtherHeader(string name) =>
        string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, Proxy, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "Authenticate", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "Authentication", StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (char c in name)
        {
            if (c is not ('-' or '_' or ' ' or ':'))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }
}
