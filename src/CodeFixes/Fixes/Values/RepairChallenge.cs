using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Values;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>Writes a malformed challenge as the grammar asks, with the parameters that it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepairChallenge))]
public sealed class RepairChallenge() : ValueFix(UNA3001MalformedChallenge.Id)
{
    private protected override Offer Describe(Diagnostic diagnostic, ChallengeList list) =>
        new("Send a well-formed challenge", "UNA3001.Repair");

    private protected override IEnumerable<ValueEdit> Repair(ChallengeList list, Diagnostic diagnostic)
    {
        foreach (ChallengeError error in list.Errors)
        {
            foreach (ValueEdit edit in ChallengeRepairs.For(list, error))
            {
                yield return edit;
            }
        }
    }
}
