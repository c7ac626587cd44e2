using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Values;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>Writes the name of a scheme as it is registered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectScheme))]
public sealed class CorrectScheme() : ValueFix(UNA3004MisspeltScheme.Id)
{
    private protected override Offer Describe(Diagnostic diagnostic, ChallengeList list) =>
        new("Send the registered name of the scheme", "UNA3004.Correct");

    private protected override IEnumerable<ValueEdit> Repair(ChallengeList list, Diagnostic diagnostic)
    {
        foreach (Challenge challenge in list.Challenges)
        {
            if (!challenge.Scheme.HasHole(list.Text) && AuthSchemeRegistry.NearMiss(challenge.Scheme.In(list.Text)) is { } meant)
            {
                yield return new ValueEdit(challenge.Scheme, meant.Name);
            }
        }
    }
}
