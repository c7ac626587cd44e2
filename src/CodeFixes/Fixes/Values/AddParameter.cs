using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Values;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>Adds the parameter that a challenge lacks, with a placeholder that says what to write there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddParameter))]
public sealed class AddParameter() : ValueFix(UNA3007StepUpWithoutDemand.Id, UNA3012BareBearer.Id)
{
    private protected override Offer Describe(Diagnostic diagnostic, ChallengeList list) =>
        diagnostic.Id == UNA3007StepUpWithoutDemand.Id
            ? new("Send 'acr_values' with the challenge", "UNA3007.Add")
            : new("Send a realm with the challenge", "UNA3012.Add");

    private protected override IEnumerable<ValueEdit> Repair(ChallengeList list, Diagnostic diagnostic) =>
        diagnostic.Id == UNA3007StepUpWithoutDemand.Id
            ? ErrorCodes
                .Of(list)
                .Where(error => error.Code == ErrorCodes.StepUp && error.Challenge.Find(list.Text, "acr_values") is null)
                .SelectMany(error => ChallengeParts.Append(list, error.Challenge.Scheme, "acr_values=\"YOUR-ACR\""))
            : list
                .Challenges.Where(challenge => challenge.Parameters.IsEmpty && challenge.Scheme.Is(list.Text, "Bearer"))
                .SelectMany(challenge => ChallengeParts.Append(list, challenge.Scheme, "realm=\"YOUR-REALM\""));
}
