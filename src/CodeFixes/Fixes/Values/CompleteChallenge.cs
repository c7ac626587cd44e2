using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Values;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>
/// Gives a challenge what its scheme requires. A nonce is not made up: a constant one is the mistake that the rule reports.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompleteChallenge))]
public sealed class CompleteChallenge() : ValueFix(UNA3002SchemeRequirements.Id)
{
    private protected override Offer Describe(Diagnostic diagnostic, ChallengeList list) =>
        new("Send what the scheme requires", "UNA3002.Complete");

    private protected override IEnumerable<ValueEdit> Repair(ChallengeList list, Diagnostic diagnostic) =>
        AuthSchemeRequirements.Problems(list).SelectMany(problem => Repair(list, problem));

    private static IEnumerable<ValueEdit> Repair(ChallengeList list, AuthSchemeProblem problem)
    {
        (int start, int end) = (problem.Span.Start, problem.Span.End);
        string value = problem.Span.In(list.Text);
        switch (problem.Kind)
        {
            case AuthSchemeProblemKind.Missing:
                return Missing(list, problem);
            case AuthSchemeProblemKind.NotQuoted:
                return [ValueEdit.Insert(start, "\""), ValueEdit.Insert(end, "\"")];
            case AuthSchemeProblemKind.Quoted when value.Length > 2 && Grammar.IsToken(value.Substring(1, value.Length - 2)):
                return [ValueEdit.Delete(start, start + 1), ValueEdit.Delete(end - 1, end)];
            case AuthSchemeProblemKind.Unknown:
                return ChallengeParts.Drop(list, parameter => parameter.Name.Equals(problem.Span));
            case AuthSchemeProblemKind.Charset:
                return [new ValueEdit(problem.Span, "\"UTF-8\"")];
            case AuthSchemeProblemKind.ScopeSpaces when !problem.Span.HasHole(list.Text):
                return
                [
                    new ValueEdit(
                        problem.Span,
                        "\"" + string.Join(" ", value.Trim('"').Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries)) + "\""
                    ),
                ];
            case AuthSchemeProblemKind.Characters when !problem.Span.HasHole(list.Text):
                return
                [
                    new ValueEdit(
                        problem.Span,
                        "\""
                            + value
                                .Substring(1, value.Length - 2)
                                .Replace("\\\"", "'")
                                .Replace("\\\\", "/")
                                .Replace("\\", string.Empty)
                                .Replace('\t', ' ')
                            + "\""
                    ),
                ];
            default:
                return [];
        }
    }

    private static IEnumerable<ValueEdit> Missing(ChallengeList list, AuthSchemeProblem problem)
    {
        string[] parameters =
        [
            .. problem
                .Parameter.Split(new[] { ", " }, StringSplitOptions.None)
                .Select(name =>
                    name switch
                    {
                        "realm" => "realm=\"YOUR-REALM\"",
                        "qop" => "qop=\"auth\"",
                        _ => string.Empty,
                    }
                )
                .Where(parameter => parameter.Length > 0),
        ];
        return parameters.Length == 0 ? [] : ChallengeParts.Append(list, problem.Span, string.Join(", ", parameters));
    }
}
