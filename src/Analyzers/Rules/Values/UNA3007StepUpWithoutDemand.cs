using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3007: a step-up challenge that does not say what it takes (RFC 9470 §3).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3007StepUpWithoutDemand() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3007";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A step-up challenge says which authentication it takes",
        "'insufficient_user_authentication' does not tell the client what is enough; add 'acr_values' or 'max_age'",
        "The error code asks for a stronger or a more recent authentication. Which one, the client learns from acr_values and "
            + "max_age alone; without them it can only repeat what was not enough."
    );

    private protected override void Analyze(in ValueContext context)
    {
        ChallengeList list = context.Value.List;
        foreach (ErrorCode error in ErrorCodes.Of(list))
        {
            if (
                error is { Code: ErrorCodes.StepUp, Challenge.IsOpen: false }
                && error.Challenge.Find(list.Text, "acr_values") is null
                && error.Challenge.Find(list.Text, "max_age") is null
            )
            {
                context.Report(Descriptor, error.Span);
            }
        }
    }
}
