using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Sites;

namespace Unauthorized.Analyzers.Rules.Challenge;

/// <summary>What UNA1001 and UNA1002 have in common: a 401 that some path sends without a challenge.</summary>
internal static class MissingChallenge
{
    /// <summary>Reports the response unless every path carries the header, or another rule speaks for its site.</summary>
    public static void Report(in ResponseContext context, DiagnosticDescriptor descriptor)
    {
        if (context.Site is Site.HandlerChallenge or Site.HandlerForbidden or Site.JwtChallengeEvent or Site.JwtForbiddenEvent or Site.JwtEarlyEvent or Site.RedirectEvent)
        {
            return;
        }

        string? paths = context.Coverage switch
        {
            HeaderCoverage.Never => "any path",
            HeaderCoverage.Sometimes => SomePaths(context),
            _ => null,
        };
        if (paths is not null && !WhichRuleSpeaks.ForbiddenIsMeant(context) && !context.IsCoveredElsewhere && !WhichRuleSpeaks.AnEffectRule(context))
        {
            string? challenge = context.Facts.Options.Text(context.Response.Operation.Syntax.SyntaxTree, AnalyzerOptionDefinitions.Challenge, descriptor.Id);
            context.Report(descriptor, new ChallengeEdit(challenge).ToProperties(), context.Response.Name, paths);
        }
    }

    private static string SomePaths(in ResponseContext context)
    {
        const int longest = 60;
        return context.UncoveredPath is { } uncovered && uncovered.Condition.Syntax.ToString() is { Length: <= longest } condition && condition.IndexOf('\n') < 0
            ? "some paths (where '" + condition + "' is " + (uncovered.Outcome ? "true)" : "false)")
            : "some paths";
    }
}
