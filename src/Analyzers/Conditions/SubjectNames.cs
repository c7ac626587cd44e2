using System;
using System.Collections.Generic;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// What names say. Names only ever suggest; a word about credentials or about something else (an address, a feature) outweighs one
/// about permission, so that <c>HasAccessToken</c> and <c>IsIpAllowed</c> are no permission checks.
/// </summary>
internal static class SubjectNames
{
    private static readonly HashSet<string> CredentialWords = new(StringComparer.Ordinal)
    {
        "password", "passwords", "passwd", "pwd", "passphrase", "passcode", "pin", "secret", "secrets", "signature",
        "signatures", "signed", "hmac", "hash", "hashed", "token", "tokens", "jwt", "apikey", "credential", "credentials",
        "otp", "totp", "mfa", "captcha", "recaptcha", "nonce", "certificate", "cert", "thumbprint", "webhook", "hook", "login",
        "signin", "authenticate", "authentication", "bearer", "refresh", "stamp", "recovery", "reauthenticate",
        "reauthentication", "stepup", "acr", "amr", "verification", "bcrypt", "digest",
    };

    private static readonly HashSet<string> IdentityWords = new(StringComparer.Ordinal)
    {
        "authenticated", "unauthenticated", "anonymous", "guest", "loggedin", "signedin", "registered",
    };

    private static readonly HashSet<string> CallerWords = new(StringComparer.Ordinal)
    {
        "user", "users", "username", "claim", "claims", "principal", "identity", "sub", "subject", "account", "session",
        "customer", "member", "caller", "email", "uid", "userid", "login", "profile", "player", "employee",
    };

    private static readonly HashSet<string> OtherWords = new(StringComparer.Ordinal)
    {
        "ip", "ips", "address", "host", "hosts", "origin", "origins", "domain", "cors", "feature", "features", "enabled",
        "license", "licence", "licensed", "quota", "limit", "limits", "limited", "rate", "throttle", "throttled", "attempts",
        "environment", "development", "production", "maintenance", "registration", "signup", "country", "geo", "content",
        "extension", "size", "model", "subscription", "payment", "captcha", "local", "loopback", "referer", "referrer",
    };

    private static readonly HashSet<string> AccountWords = new(StringComparer.Ordinal)
    {
        "blocked", "banned", "suspended", "disabled", "deactivated", "inactive", "lockedout", "locked", "blacklisted",
    };

    private static readonly HashSet<string> PermissionWords = new(StringComparer.Ordinal)
    {
        "admin", "admins", "administrator", "administrators", "superuser", "superadmin", "sysadmin", "owner", "owners", "owned",
        "owns", "ownership", "permission", "permissions", "permitted", "permit", "allowed", "disallowed", "access",
        "accessible", "authorize", "authorized", "authorise", "authorised", "authorization", "role", "roles", "membership",
        "belongs", "belong", "privilege", "privileges", "privileged", "rights", "scope", "scopes", "forbidden", "forbid",
        "denied", "moderator", "restricted", "acl", "entitled", "entitlement", "readonly",
    };

    private static readonly HashSet<string> RoleNouns = new(StringComparer.Ordinal)
    {
        "manager", "staff", "editor", "teacher", "instructor", "employee", "vendor", "seller", "author", "creator", "member",
        "participant", "organizer", "organiser", "host", "reviewer", "approver", "operator", "supervisor", "leader", "mod",
        "root", "student", "doctor", "patient", "driver", "recipient", "sender", "assignee", "self",
    };

    private static readonly HashSet<string> TypeWords = new(StringComparer.Ordinal)
    {
        "permission", "permissions", "authorization", "authorisation", "acl", "role", "roles", "policy", "policies",
        "privilege", "privileges", "rights", "entitlement", "scope", "scopes",
    };

    private static readonly HashSet<string> OwnerWords = new(StringComparer.Ordinal)
    {
        "owner", "creator", "author", "created", "user", "customer", "tenant", "organization", "organisation", "company",
        "account", "member", "sender", "recipient", "assignee", "employee", "seller", "vendor", "patient", "student", "host",
        "organizer", "username", "email", "userid", "ownerid", "team",
    };

    private static readonly HashSet<string> RoleWords = new(StringComparer.Ordinal)
    {
        "role", "roles", "permission", "permissions", "scope", "scopes", "scp", "policy", "privilege", "rights", "admin",
        "group", "groups", "membership", "owner", "access", "authorization",
    };

    private static readonly HashSet<string> OutcomeNames = new(StringComparer.Ordinal)
    {
        "Succeeded", "Success", "Successful", "IsSuccess", "IsSuccessful", "IsSucceeded", "IsSucceed", "IsFailure", "IsFailed",
        "Failed", "Failure", "IsError", "HasError", "HasErrors", "IsValid", "Valid", "Ok", "IsOk", "Result", "Value", "Data",
        "Item1", "Item2", "Error", "Errors", "Status",
    };

    /// <summary>Whether a member only says how a call went, so that the call is what asks.</summary>
    public static bool IsOutcome(string name) => OutcomeNames.Contains(name);

    /// <summary>What the name of a method, property, variable or enum member that decides a condition suggests.</summary>
    public static SubjectKind Of(string name)
    {
        List<string> words = Words.Of(name);
        if (words.Count == 0)
        {
            return SubjectKind.Unknown;
        }

        if (IsKind(words))
        {
            return SubjectKind.Unknown;
        }

        if (IsCredential(words))
        {
            return SubjectKind.Credential;
        }

        if (IsAntiforgery(words))
        {
            return SubjectKind.Other;
        }

        if (Words.Any(words, IdentityWords) || Words.Pair(words, "logged", "in") || Words.Pair(words, "log", "in"))
        {
            return SubjectKind.Identity;
        }

        if (Words.Any(words, AccountWords))
        {
            return SubjectKind.Account;
        }

        bool isPermission =
            Words.Any(words, PermissionWords)
            || Words.Pair(words, "read", "only")
            || Words.Pair(words, "super", "user")
            || Words.Pair(words, "full", "control")
            || (
                words.Count > 1
                && words[0] is "can" or "cannot" or "may"
                && words[1] is not ("connect" or "parse" or "convert" or "seek" or "resolve" or "load")
            )
            || (words.Count > 1 && words.Count < 5 && words[0] is "is" && RoleNouns.Contains(words[words.Count - 1]))
            || (words.Count > 2 && words[0] is "is" or "user" && Words.Pair(words, "member", "of"))
            || (words.Count > 1 && words[0] is "has" && words[words.Count - 1] is "right" or "policy" or "grant" or "claim");
        return Words.Any(words, OtherWords) ? SubjectKind.Other
            : isPermission ? SubjectKind.Permission
            : SubjectKind.Unknown;
    }

    // `isApiKey`, `isBearer`: what the caller came with, not whether it is any good.
    private static bool IsKind(List<string> words) =>
        words.Count is 2 or 3
        && words[0] is "is" or "was"
        && (
            words.Count == 2
                ? words[1] is "token" or "bearer" or "jwt" or "apikey" or "webhook" or "login"
                : words[1] is "api" or "access" && words[2] is "key" or "token"
        );

    /// <summary>Whether a type by its name manages permissions: <c>IPermissionService</c>.</summary>
    public static bool IsPermissionType(string name)
    {
        List<string> words = Words.Of(name);
        return Words.Any(words, TypeWords) || Words.Pair(words, "access", "control") || Words.Pair(words, "access", "checker");
    }

    /// <summary>Whether a name is about something that a caller presents: a password, a token, a key.</summary>
    public static bool IsCredential(string name) => IsCredential(Words.Of(name));

    /// <summary>
    /// Whether a name is about forged requests: <c>X-CSRF-Token</c>, <c>__RequestVerificationToken</c>. Such a token is no credential.
    /// </summary>
    public static bool IsAntiforgery(string name) => IsAntiforgery(Words.Of(name));

    /// <summary>
    /// Whether a name is about a key by which a program authenticates: <c>ApiKey</c>, <c>accessKey1</c>, <c>AuthorizationHeader</c>.
    /// </summary>
    public static bool IsKey(string name)
    {
        List<string> words = Words.Of(name);
        return words.Contains("apikey")
            || words.Contains("bearer")
            || words.Contains("authorization")
            || Words.Pair(words, "api", "key")
            || Words.Pair(words, "access", "key")
            || Words.Pair(words, "access", "token")
            || Words.Pair(words, "api", "token");
    }

    /// <summary>
    /// Whether a header by its name is neither a credential nor about who the caller is: <c>PartCount</c>, <c>X-Tenant</c>.
    /// </summary>
    public static bool IsPlainHeader(string name)
    {
        List<string> words = Words.Of(name);
        return Words.Pair(words, "user", "agent")
            || (
                !IsCredential(words)
                && !Words.Any(words, CallerWords)
                && !words.Contains("authorization")
                && !words.Contains("auth")
                && !words.Contains("key")
                && !words.Contains("cookie")
            );
    }

    /// <summary>
    /// Whether a name is about calls that another service makes back: <c>GitHubWebhookController</c>, <c>PaymentCallback</c>.
    /// </summary>
    public static bool IsHook(string name)
    {
        List<string> words = Words.Of(name);
        return words.Contains("hook")
            || words.Contains("hooks")
            || words.Contains("webhook")
            || words.Contains("webhooks")
            || words.Contains("callback")
            || words.Contains("ipn")
            || words.Contains("notification");
    }

    /// <summary>Whether a name is about who the caller is: a user, a claim, a session.</summary>
    public static bool IsCaller(string name) => Words.Any(Words.Of(name), CallerWords);

    /// <summary>
    /// Whether a name says that the value is the caller's own: <c>currentUser</c>, <c>CallerId</c>, <c>GetLoggedInUserAsync</c>.
    /// </summary>
    public static bool IsCurrentCaller(string name)
    {
        List<string> words = Words.Of(name);
        return (words.Contains("current") && Words.Any(words, CallerWords))
            || words.Contains("caller")
            || words.Contains("requester")
            || words.Contains("principal")
            || (
                (words.Contains("logged") || words.Contains("authenticated") || words.Contains("requesting") || words.Contains("acting"))
                && Words.Any(words, CallerWords)
            );
    }

    /// <summary>
    /// Whether a service by its name knows the caller: <c>ICurrentUserService</c>, <c>IUserContext</c>, <c>IWorkContext</c>.
    /// </summary>
    public static bool IsCallerService(string name)
    {
        List<string> words = Words.Of(name);
        return IsCurrentCaller(name)
            || Words.Pair(words, "user", "context")
            || Words.Pair(words, "current", "context")
            || Words.Pair(words, "work", "context")
            || Words.Pair(words, "user", "accessor")
            || Words.Pair(words, "user", "session")
            || Words.Pair(words, "identity", "service")
            || Words.Pair(words, "user", "provider");
    }

    /// <summary>Whether a member of an entity by its name says whose it is.</summary>
    public static bool IsOwner(string name) => Words.Any(Words.Of(name), OwnerWords);

    /// <summary>Whether a claim type or member is about roles and permissions.</summary>
    public static bool IsRole(string name) => Words.Any(Words.Of(name), RoleWords);

    private static bool IsAntiforgery(List<string> words) =>
        words.Contains("csrf")
        || words.Contains("xsrf")
        || words.Contains("antiforgery")
        || Words.Pair(words, "anti", "forgery")
        || (Words.Pair(words, "request", "verification") && words.Contains("token"));

    private static bool IsCredential(List<string> words) => !IsAntiforgery(words) && NamesCredential(words);

    private static bool NamesCredential(List<string> words) =>
        Words.Any(words, CredentialWords)
        || Words.Pair(words, "api", "key")
        || Words.Pair(words, "access", "key")
        || Words.Pair(words, "access", "code")
        || Words.Pair(words, "sign", "in")
        || Words.Pair(words, "two", "factor")
        || Words.Pair(words, "shared", "key")
        || Words.Pair(words, "auth", "time")
        || Words.Pair(words, "invite", "code")
        || Words.Pair(words, "verify", "code")
        || Words.Pair(words, "auth", "header")
        || Words.Pair(words, "authorization", "header")
        || Words.Pair(words, "valid", "key")
        || Words.Pair(words, "key", "valid")
        || Words.Pair(words, "step", "up");
}
