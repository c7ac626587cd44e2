using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>One site, one warning: where the fix of one rule makes another moot, the other asks here and stays silent.</summary>
internal static class WhichRuleSpeaks
{
    /// <summary>
    /// Whether a rule of the UNA5xxx band reports the response, so that a missing challenge is not the point: asked only once the header
    /// was found missing.
    /// </summary>
    public static bool AnEffectRule(in ResponseContext context)
    {
        Response response = context.Response;
        if (context.Function is not { } function || response.Target is not null)
        {
            return false;
        }

        if (AuthorizationResponses.MessageFor(response, context.Owner, context.Body, context.Facts.Frameworks) is not null)
        {
            return true;
        }

        if (response.Shape is not ResponseShape.Write)
        {
            return ForeignResults.IsActionResultOfRoute(response, context.Owner, context.Body, context.Facts);
        }

        return IsOpenDoor(response, function) || IsOverriddenOrLate(context, function);
    }

    private static bool IsOpenDoor(Response response, in FunctionContext function)
    {
        RequestGuard guard = Filters.GuardOf(function.Symbol, function.Facts.Frameworks);
        if (guard is RequestGuard.None && !(Filters.MayGoOn(function.Symbol, function.Facts.Frameworks) && function.MayCallNext()))
        {
            return false;
        }

        foreach ((IOperation denial, _) in guard is RequestGuard.ByResult ? OpenDoors.OfResult(function) : OpenDoors.OfDelegate(function))
        {
            if (denial.Syntax == response.Operation.Syntax)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOverriddenOrLate(in ResponseContext context, in FunctionContext function) =>
        context.Point is { } point
        && (
            function.Refusals(point.Graph).Follow(context.Response.Operation, point).Overriding is not null
            || context.IsOverriddenByAutoSend
            || LostWrites.ReasonOf(function, point, isHeader: false) is not null
        );

    /// <summary>
    /// Whether UNA2001 warns at this 401, so that its challenge is moot: the answer becomes a 403. A suggestion never hides a warning, so
    /// UNA2002 and UNA2010 do not count. Ask only after the header was found to be missing; it looks at the guards.
    /// </summary>
    public static bool ForbiddenIsMeant(in ResponseContext context) => ForbiddenVerdict.Of(context).Kind is ForbiddenKind.Proven;

    /// <summary>Whether UNA2004 reports a challenge or forbid: a message is no scheme that somebody forgot to register.</summary>
    public static bool SchemeIsMessage(IOperation operation, FrameworkFacts facts)
    {
        foreach (IOperation scheme in SchemeArguments.Of(operation))
        {
            if (MessageText.IsMessage(scheme, new LocalValues(operation), facts))
            {
                return true;
            }
        }

        return false;
    }
}
