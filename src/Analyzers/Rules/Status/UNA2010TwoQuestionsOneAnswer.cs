using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>
/// UNA2010: one condition asks who the caller is and whether the caller may, and both are answered with 401 (RFC 9110 §11.4).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2010TwoQuestionsOneAnswer() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2010";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "One condition asks two questions: who the caller is, and whether the caller may",
        "{0} asks whether the caller may, beside a test of who the caller is; split the condition: 401 for the one, 403 for the other",
        "A caller who is not known gets 401 with a challenge, one who is known and not permitted gets 403. A condition that asks "
            + "both can only give one of the answers, which is wrong for the other caller."
    );

    private protected override bool IncludesStatusArguments => true;

    private protected override bool Concerns(Response response) => ForbiddenVerdict.Concerns(response);

    private protected override void Analyze(in ResponseContext context)
    {
        if (
            context.Site is FunctionRole.Ordinary
            && context.Guard is { Condition: not null, Subject: { Kind: SubjectKind.Mixed } question }
        )
        {
            context.Report(Descriptor, [SplitFor(context)], question.Evidence ?? "The condition");
        }
    }

    // The fix rewrites the `if` around the answer; without one there is nothing to split.
    private static SplitEdit? SplitFor(in ResponseContext context)
    {
        IOperation answer = context.Response.Origin;
        if (answer.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is not { } branch || answer.SemanticModel is not { } model)
        {
            return null;
        }

        IEnumerable<GuardSubject> subjects = ConditionGroups.Of(branch.Condition, model, context.Facts.Conditions, context.Cancellation);
        return new SplitEdit(subjects.Select(QuestionOf).ToImmutableArray());
    }

    private static OperandQuestion QuestionOf(GuardSubject subject) =>
        GuardSubjects.IsAuthentication(subject) ? OperandQuestion.Authentication
        : ConditionGroups.IsAboutPermission(subject) ? OperandQuestion.Permission
        : OperandQuestion.Unknown;
}
