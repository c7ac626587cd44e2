using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Values;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>
/// Sends the error code of the status. The other way round, sending the status of the code, is for the rules about statuses.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MatchErrorCode))]
public sealed class MatchErrorCode() : ValueFix(UNA3005ErrorCodeAndStatus.Id)
{
    private protected override Offer Describe(Diagnostic diagnostic, ChallengeList list) =>
        new($"Send error=\"{CodeFor(diagnostic)}\", which belongs with this status", "UNA3005.Match");

    private protected override IEnumerable<ValueEdit> Repair(ChallengeList list, Diagnostic diagnostic)
    {
        if (CodeFor(diagnostic) is not { } code)
        {
            yield break;
        }

        foreach (ErrorCode error in ErrorCodes.Of(list))
        {
            if (ErrorCodes.StatusOf(error.Code) is { } status && status != ErrorCodes.StatusOf(code))
            {
                yield return new ValueEdit(error.Span, code);
            }
        }
    }

    private static string? CodeFor(Diagnostic diagnostic) =>
        StatusEdit.TryParse(diagnostic.Properties) is { Status: var status } ? ErrorCodes.CodeFor(status) : null;
}
