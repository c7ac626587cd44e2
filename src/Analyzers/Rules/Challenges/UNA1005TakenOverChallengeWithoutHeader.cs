using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>
/// UNA1005: a JWT challenge event that takes the answer over and sends 401 without the header (<c>on-the-wire.md</c> B1).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1005TakenOverChallengeWithoutHeader() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1005";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A JWT challenge that is taken over must still send its WWW-Authenticate header",
        "After 'HandleResponse()' the bearer handler sends no challenge, and on {0} this event answers 401 without "
            + "'WWW-Authenticate'; append context.Options.Challenge",
        "HandleResponse() tells the bearer handler that the event has answered, so it adds neither the status nor the header. The "
            + "event then speaks for every 401 of the application."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) =>
        facts.RoleOf(function) is FunctionRole.JwtChallengeEvent;

    private protected override void Analyze(in FunctionContext context)
    {
        if (context.Graph is not { } graph)
        {
            return;
        }

        foreach (FlowPoint call in FunctionContext.Points(graph, EffectKind.HandlesResponse))
        {
            int ends = context.Answers(graph).AtEndBehind(call, out int before);
            (bool bare, bool challenged) = (false, false);
            foreach (ResponseState end in ResponseState.Each(ends))
            {
                bare |= end is { Status: ResponseStatus.Unauthorized, HasHeader: false };
                challenged |= end is { Status: ResponseStatus.Unauthorized, HasHeader: true };
            }

            if (bare && TakenOver.IsFirst(before) && !context.IsCoveredByMiddleware)
            {
                EventEdit edit = new(EventChange.SetHeader);
                context.Report(Descriptor, TakenOver.LocationOf(graph, call), [edit], challenged ? "some paths" : "every path");
            }
        }
    }
}
