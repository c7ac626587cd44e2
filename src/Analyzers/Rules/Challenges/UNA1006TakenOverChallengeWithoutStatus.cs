using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>UNA1006: a path of a JWT challenge event that takes the answer over and sets no status (<c>on-the-wire.md</c> B2).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1006TakenOverChallengeWithoutStatus() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1006";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A JWT challenge that is taken over must answer 401",
        "After 'HandleResponse()' the bearer handler sets no status, and on {0} this event sets none either, so that the caller gets "
            + "200; set 401 there or leave the answer to the handler",
        "HandleResponse() tells the bearer handler that the event has answered. Where the event then sets no status, the endpoint "
            + "does not run and an anonymous caller gets an empty 200."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) =>
        facts.RoleOf(function) is FunctionRole.JwtChallengeEvent;

    private protected override void Analyze(in FunctionContext context)
    {
        if (context.Graph is not { } graph || !Answers(context))
        {
            return;
        }

        foreach (FlowPoint call in FunctionContext.Points(graph, EffectKind.HandlesResponse))
        {
            int ends = context.Answers(graph).AtEndBehind(call, out int before);
            (bool silent, bool answered, bool header) = (false, false, false);
            foreach (ResponseState end in ResponseState.Each(ends))
            {
                silent |= end.Status is ResponseStatus.None;
                answered |= end.Status is not ResponseStatus.None;
                header |= end.HasHeader;
            }

            if (silent && TakenOver.IsFirst(before))
            {
                EventEdit edit = new(header ? EventChange.SetStatus : EventChange.SetStatusAndHeader);
                context.Report(Descriptor, TakenOver.LocationOf(graph, call), [edit], answered ? "some paths" : "every path");
            }
        }
    }

    // A method that an event calls only to take the answer over leaves the status to its caller.
    private static bool Answers(in FunctionContext context)
    {
        if (context.Function is not null || context.Symbol.IsOverride)
        {
            return true;
        }

        foreach (Response response in context.Responses)
        {
            if (response.Status is 401 or 403)
            {
                return true;
            }
        }

        return false;
    }
}
