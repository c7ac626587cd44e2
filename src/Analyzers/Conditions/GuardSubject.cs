namespace Unauthorized.Analyzers.Conditions;

/// <summary>What a condition asks before an answer is made; it decides between 401 and 403 (RFC 9110 §11.4, §15.5.2, §15.5.4).</summary>
internal enum SubjectKind
{
    /// <summary>Nothing that can be told; rules stay silent.</summary>
    Unknown,

    /// <summary>Who the caller is: a user, claim, id, header or key is missing. 401 is right.</summary>
    Identity,

    /// <summary>Whether what the caller presents is genuine: a password, token, key or signature. 401 is right.</summary>
    Credential,

    /// <summary>Whether a known caller may: a role, claim value, policy, ownership or membership. 403 is right.</summary>
    Permission,

    /// <summary>Whether the thing that the request names exists, or can be seen. 404 is right, or 403, and never 401.</summary>
    Target,

    /// <summary>Whether the caller's account is active. 403 is right once the caller is authenticated.</summary>
    Account,

    /// <summary>Something else: an address, a feature, a licence, a validation. No answer about authentication at all.</summary>
    Other,

    /// <summary>Two questions in one condition: who the caller is, and whether that caller may.</summary>
    Mixed,
}

/// <summary>What a classification rests on, weakest first. Only <see cref="Proven"/> may become a warning.</summary>
internal enum Certainty
{
    /// <summary>On the name of a member, type or variable.</summary>
    Likely,

    /// <summary>On a framework symbol or on where the compared values come from.</summary>
    Proven,
}

/// <summary>The question that a condition, or a whole guard, asks.</summary>
internal readonly struct GuardSubject(SubjectKind kind, Certainty certainty, string? evidence = null, bool passed = false)
{
    /// <summary>The kind.</summary>
    public SubjectKind Kind { get; } = kind;

    /// <summary>What the kind rests on.</summary>
    public Certainty Certainty { get; } = certainty;

    /// <summary>The name of the member that decided, for messages.</summary>
    public string? Evidence { get; } = evidence;

    /// <summary>Whether an identity question was answered well on this path: it then tells of the caller and explains no refusal.</summary>
    public bool Passed { get; } = passed;

    /// <summary>Whether an identity question is about the principal itself and not about something presented, such as a header.</summary>
    public bool IsOfCaller { get; init; }

    /// <summary>The question that nothing is known of.</summary>
    public static GuardSubject Unknown => default;

    /// <summary>The same question, resting on a name at most.</summary>
    public GuardSubject AtMost(Certainty most) =>
        new(Kind, Certainty < most ? Certainty : most, Evidence, Passed) { IsOfCaller = IsOfCaller };

    /// <summary>Whether another question asks the same kind of thing, and if it is who the caller is, with the same outcome.</summary>
    public bool IsLike(GuardSubject other) =>
        Kind == other.Kind && (Kind is not SubjectKind.Identity || (Passed == other.Passed && IsOfCaller == other.IsOfCaller));

    /// <summary>A question about permission that rests on a symbol.</summary>
    public static GuardSubject Permission(string evidence, Certainty certainty = Certainty.Proven) =>
        new(SubjectKind.Permission, certainty, evidence);

    /// <summary>A question about identity; <paramref name="passed"/> where the condition held because the caller is there.</summary>
    public static GuardSubject Identity(string evidence, bool passed, Certainty certainty = Certainty.Proven) =>
        new(SubjectKind.Identity, certainty, evidence, passed);

    /// <summary>A question about credentials.</summary>
    public static GuardSubject Credential(string evidence, Certainty certainty = Certainty.Proven) =>
        new(SubjectKind.Credential, certainty, evidence);

    /// <summary>A question about anything else.</summary>
    public static GuardSubject Other(string evidence, Certainty certainty = Certainty.Likely) =>
        new(SubjectKind.Other, certainty, evidence);
}
