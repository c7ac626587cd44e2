using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>What UNA1001, UNA1002 and UNA1007 have in common: a 401 that some path sends without a challenge.</summary>
internal static class MissingChallenge
{
    /// <summary>
    /// Reports the response unless every path carries the header, or another rule speaks for its site. At a sign-in endpoint only the
    /// rule for those speaks, elsewhere only the others.
    /// </summary>
    public static void Report(in ResponseContext context, DiagnosticDescriptor descriptor, bool atSignIn)
    {
        if (
            context.Site
            is FunctionRole.HandlerChallenge
                or FunctionRole.HandlerForbidden
                or FunctionRole.JwtChallengeEvent
                or FunctionRole.JwtForbiddenEvent
                or FunctionRole.JwtEarlyEvent
                or FunctionRole.RedirectEvent
        )
        {
            return;
        }

        if (
            PathsOf(context) is { } paths
            && IsSignIn(context) == atSignIn
            && !WhichRuleSpeaks.ForbiddenIsMeant(context)
            && !context.IsCoveredElsewhere
            && !WhichRuleSpeaks.AnEffectRule(context)
        )
        {
            DiagnosticSeverity severity = MayBeLost(context) ? DiagnosticSeverity.Info : descriptor.DefaultSeverity;
            context.Report(descriptor, severity, [context.Challenge(descriptor.Id)], context.Response.Name, paths);
        }
    }

    private static bool MayBeLost(in ResponseContext context)
    {
        foreach (Framework framework in context.Facts.Frameworks.Present)
        {
            if (framework.MayLoseChallenge(context.Response, context.Owner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The paths on which the header is missing, as a message names them; null where it is there, or where the code does not compile.
    /// </summary>
    public static string? PathsOf(in ResponseContext context) =>
        context.Coverage switch
        {
            HeaderPresence.Never => "any path",
            HeaderPresence.Sometimes => SomePaths(context),
            _ => null,
        };

    private static bool IsSignIn(in ResponseContext context) =>
        SignInEndpoints.Is(
            context.Response,
            context.Owner,
            context.Body,
            context.Facts.Authorization.Of(context.Response.Operation, context.Owner, context.Body.Root, context.Cancellation),
            context.Facts.Frameworks
        );

    private static string SomePaths(in ResponseContext context)
    {
        const int longest = 60;
        return
            context.UncoveredPath is { } uncovered
            && uncovered.Condition.Syntax.ToString() is { Length: <= longest } condition
            && condition.IndexOf('\n') < 0
            ? "some paths (where '" + condition + "' is " + (uncovered.Outcome ? "true)" : "false)")
            : "some paths";
    }
}
