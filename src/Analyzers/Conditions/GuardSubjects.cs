namespace Unauthorized.Analyzers.Conditions;

/// <summary>Joins the questions of two conditions.</summary>
internal static class GuardSubjects
{
    /// <summary>
    /// The question of two conditions. Where either suffices, an identity or credential beside a permission is two questions in one.
    /// Where both are needed, the one about identity or credentials is what the answer is about.
    /// </summary>
    public static GuardSubject Combine(GuardSubject first, GuardSubject second, bool isEither) =>
        isEither ? Either(first, second) : Both(first, second);

    /// <summary>Whether a condition failed because of who the caller is or what it presents, so that 401 is right.</summary>
    public static bool IsAuthentication(GuardSubject question) =>
        question is { Kind: SubjectKind.Identity, Passed: false } or { Kind: SubjectKind.Credential };

    private static GuardSubject Either(GuardSubject first, GuardSubject second)
    {
        Certainty least = first.Certainty < second.Certainty ? first.Certainty : second.Certainty;
        if (first.Kind is SubjectKind.Mixed || second.Kind is SubjectKind.Mixed)
        {
            return Evidence(SubjectKind.Mixed, least, first.Kind is SubjectKind.Mixed ? first : second);
        }

        bool authenticates = IsAuthentication(first) || IsAuthentication(second);
        GuardSubject? permission =
            first.Kind is SubjectKind.Permission ? first
            : second.Kind is SubjectKind.Permission ? second
            : null;
        if (permission is { } asked)
        {
            GuardSubject other = first.Kind is SubjectKind.Permission ? second : first;
            return authenticates ? Evidence(SubjectKind.Mixed, least, asked)
                : other.Kind is SubjectKind.Permission ? Evidence(SubjectKind.Permission, least, asked)
                : other.Kind is SubjectKind.Target or SubjectKind.Account ? asked
                : asked.AtMost(Certainty.Likely);
        }

        return IsAuthentication(first) && IsAuthentication(second) ? first
            : authenticates ? (IsAuthentication(first) ? first : second).AtMost(Certainty.Likely) // the other may have been it
            : first.Kind == second.Kind ? Evidence(first.Kind, least, first)
            : GuardSubject.Unknown;
    }

    private static GuardSubject Both(GuardSubject first, GuardSubject second)
    {
        int a = Weight(first);
        int b = Weight(second);
        return a > b ? first
            : b > a ? second
            : first.Certainty >= second.Certainty ? first
            : second;
    }

    private static int Weight(GuardSubject question) =>
        question.Kind switch
        {
            SubjectKind.Credential => 8,
            SubjectKind.Identity when !question.Passed => 7,
            SubjectKind.Mixed => 6,
            SubjectKind.Permission => 5,
            SubjectKind.Account => 4,
            SubjectKind.Target => 3,
            SubjectKind.Other => 2,
            SubjectKind.Identity => 1,
            _ => 0,
        };

    private static GuardSubject Evidence(SubjectKind kind, Certainty certainty, GuardSubject source) =>
        new(kind, certainty, source.Evidence, source.Passed) { IsOfCaller = source.IsOfCaller };
}
