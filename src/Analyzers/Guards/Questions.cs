namespace Unauthorized.Analyzers.Guards;

/// <summary>Joins the questions of two conditions.</summary>
internal static class Questions
{
    /// <summary>
    /// The question of two conditions. Where either suffices, an identity or credential beside a permission is two questions in one.
    /// Where both are needed, the one about identity or credentials is what the answer is about.
    /// </summary>
    public static Question Combine(Question first, Question second, bool isEither) => isEither ? Either(first, second) : Both(first, second);

    /// <summary>Whether a condition failed because of who the caller is or what it presents, so that 401 is right.</summary>
    public static bool IsAuthentication(Question question) => question is { Kind: QuestionKind.Identity, Passed: false } or { Kind: QuestionKind.Credential };

    private static Question Either(Question first, Question second)
    {
        Certainty least = first.Certainty < second.Certainty ? first.Certainty : second.Certainty;
        if (first.Kind is QuestionKind.Mixed || second.Kind is QuestionKind.Mixed)
        {
            return Evidence(QuestionKind.Mixed, least, first.Kind is QuestionKind.Mixed ? first : second);
        }

        bool authenticates = IsAuthentication(first) || IsAuthentication(second);
        Question? permission = first.Kind is QuestionKind.Permission ? first : second.Kind is QuestionKind.Permission ? second : null;
        if (permission is { } asked)
        {
            Question other = first.Kind is QuestionKind.Permission ? second : first;
            return authenticates ? Evidence(QuestionKind.Mixed, least, asked)
                : other.Kind is QuestionKind.Permission ? Evidence(QuestionKind.Permission, least, asked)
                : other.Kind is QuestionKind.Target or QuestionKind.Account ? asked
                : asked.AtMost(Certainty.Likely);
        }

        return IsAuthentication(first) && IsAuthentication(second) ? first
            : authenticates ? (IsAuthentication(first) ? first : second).AtMost(Certainty.Likely) // the other may have been it
            : first.Kind == second.Kind ? Evidence(first.Kind, least, first)
            : Question.Unknown;
    }

    private static Question Both(Question first, Question second)
    {
        int a = Weight(first);
        int b = Weight(second);
        return a > b ? first : b > a ? second : first.Certainty >= second.Certainty ? first : second;
    }

    private static int Weight(Question question) => question.Kind switch
    {
        QuestionKind.Credential => 8,
        QuestionKind.Identity when !question.Passed => 7,
        QuestionKind.Mixed => 6,
        QuestionKind.Permission => 5,
        QuestionKind.Account => 4,
        QuestionKind.Target => 3,
        QuestionKind.Other => 2,
        QuestionKind.Identity => 1,
        _ => 0,
    };

    private static Question Evidence(QuestionKind kind, Certainty certainty, Question source) => new(kind, certainty, source.Evidence, source.Passed) { IsOfCaller = source.IsOfCaller };
}
