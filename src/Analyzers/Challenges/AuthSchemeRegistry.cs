using System;
using System.Collections.Immutable;
using static Unauthorized.Analyzers.Challenges.ParameterRule;

namespace Unauthorized.Analyzers.Challenges;

/// <summary>
/// The schemes that are known: the IANA registry of HTTP authentication schemes (RFC 9110 §16.4.1) and those that .NET code sends without
/// a registration, which is legal. The registry is the only place that knows names and parameters; rules ask it.
/// </summary>
internal static class AuthSchemeRegistry
{
    /// <summary>The schemes of the IANA registry.</summary>
    public static readonly ImmutableArray<AuthSchemeInfo> Registered = ImmutableArray.Create<AuthSchemeInfo>(
        new("Basic", "RFC 7617 §2", new("realm", Required | Quoted), new("charset", Optional)) { IsClosed = true },
        new(
            "Bearer",
            "RFC 6750 §3",
            new("realm", Quoted),
            new("scope", Optional),
            new("error", Optional),
            new("error_description", Optional),
            new("error_uri", Optional),
            new("resource_metadata", Optional),
            new("acr_values", Optional),
            new("max_age", Optional)
        ),
        new("Concealed", "RFC 9729 §6"),
        new(
            "Digest",
            "RFC 7616 §3.3",
            new("realm", Required | Quoted),
            new("domain", Quoted),
            new("nonce", Required | Quoted),
            new("opaque", Quoted),
            new("stale", Unquoted),
            new("algorithm", Unquoted),
            new("qop", Required | Quoted),
            new("charset", Optional),
            new("userhash", Optional)
        ),
        new(
            "DPoP",
            "RFC 9449 §7.1",
            new("realm", Quoted),
            new("scope", Optional),
            new("error", Optional),
            new("error_description", Optional),
            new("error_uri", Optional),
            new("algs", Optional),
            new("resource_metadata", Optional),
            new("acr_values", Optional),
            new("max_age", Optional)
        ),
        new("GNAP", "RFC 9635 §9.1"),
        new("HOBA", "RFC 7486 §3", new("challenge", Required), new("max-age", Required), new("realm", Quoted)),
        new(
            "Mutual",
            "RFC 8120 §4.1",
            new("version", Required),
            new("algorithm", Required),
            new("validation", Required),
            new("realm", Required | Quoted),
            new("auth-scope", Optional),
            new("pwd-hash", Optional),
            new("reason", Optional)
        ),
        new("Negotiate", "RFC 4559 §4.1") { HasToken68 = true },
        new("OAuth", "RFC 5849 §3.5.1", new ParameterInfo("realm", Quoted)),
        new("PrivateToken", "RFC 9577 §2.1", new("challenge", Required), new("token-key", Optional), new("max-age", Optional)),
        new("SCRAM-SHA-1", "RFC 7804 §5", new("realm", Quoted), new("sid", Optional), new("data", Optional)),
        new("SCRAM-SHA-256", "RFC 7804 §5", new("realm", Quoted), new("sid", Optional), new("data", Optional)),
        new("vapid", "RFC 8292 §3")
    );

    /// <summary>Schemes in common use that nobody registered.</summary>
    public static readonly ImmutableArray<AuthSchemeInfo> Unregistered = ImmutableArray.Create<AuthSchemeInfo>(
        new("NTLM", null) { HasToken68 = true },
        new("Kerberos", null) { HasToken68 = true },
        new("ApiKey", null),
        new("Api-Key", null),
        new("X-Api-Key", null),
        new("Key", null),
        new("Token", null),
        new("JWT", null),
        new("MAC", null),
        new("PoP", null),
        new("OAuth2", null),
        new("Cookie", null),
        new("Cookies", null),
        new("Session", null),
        new("FormBased", null),
        new("AWS", null),
        new("AWS4-HMAC-SHA256", null),
        new("HMAC", null),
        new("HMAC-SHA256", null),
        new("SharedKey", null),
        new("SharedKeyLite", null),
        new("xBasic", null),
        new("x-Basic", null),
        new("Hawk", null),
        new("WSSE", null),
        new("SSWS", null),
        new("Signature", null),
        new("Certificate", null),
        new("Passport1.4", null)
    );

    /// <summary>The scheme of that name, registered or not; null for one that nobody knows.</summary>
    public static AuthSchemeInfo? Find(string text, ValueSpan name) => In(Registered, text, name) ?? In(Unregistered, text, name);

    /// <summary>Whether the name is that of a scheme in either list.</summary>
    public static bool IsKnown(string text, ValueSpan name) => Find(text, name) is not null;

    /// <summary>
    /// The registered scheme that a name was probably meant to be: it begins alike and differs by one slip of the keyboard, or by two if
    /// it is long. Null for a known scheme and for one that is simply another.
    /// </summary>
    public static AuthSchemeInfo? NearMiss(string name)
    {
        const int longName = 6;
        if (name.Length == 0 || IsKnown(name, new ValueSpan(0, name.Length)))
        {
            return null;
        }

        AuthSchemeInfo? best = null;
        int bestDistance = int.MaxValue;
        foreach (AuthSchemeInfo scheme in Registered)
        {
            int most = scheme.Name.Length < longName ? 1 : 2;
            if (
                char.ToUpperInvariant(scheme.Name[0]) == char.ToUpperInvariant(name[0])
                && Math.Abs(scheme.Name.Length - name.Length) <= most
                && EditDistance.Between(name, scheme.Name) is var distance
                && distance <= most
                && distance < bestDistance
            )
            {
                (best, bestDistance) = (scheme, distance);
            }
        }

        return best;
    }

    private static AuthSchemeInfo? In(ImmutableArray<AuthSchemeInfo> schemes, string text, ValueSpan name)
    {
        foreach (AuthSchemeInfo scheme in schemes)
        {
            if (name.Is(text, scheme.Name))
            {
                return scheme;
            }
        }

        return null;
    }
}
