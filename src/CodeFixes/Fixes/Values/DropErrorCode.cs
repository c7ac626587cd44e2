using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Values;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>Leaves the error and what explains it out of a challenge for a caller who sent no credentials.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropErrorCode))]
public sealed class DropErrorCode() : ValueFix(UNA3006ErrorWithoutCredentials.Id)
{
    private protected override Offer Describe(Diagnostic diagnostic, ChallengeList list) =>
        new("Send the challenge without an error", "UNA3006.Drop");

    private protected override IEnumerable<ValueEdit> Repair(ChallengeList list, Diagnostic diagnostic) =>
        ChallengeParts.Drop(list, parameter =>
            parameter.Name.Is(list.Text, "error")
            || parameter.Name.Is(list.Text, "error_description")
            || parameter.Name.Is(list.Text, "error_uri")
        );
}
