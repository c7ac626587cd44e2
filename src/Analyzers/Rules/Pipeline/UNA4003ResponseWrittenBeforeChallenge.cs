using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Pipeline;

/// <summary>
/// UNA4003: a JWT event that writes the response although the request, or the challenge, goes on (<c>on-the-wire.md</c> B3, B4, B5).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA4003ResponseWrittenBeforeChallenge() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA4003";

    private const string Early =
        "The request goes on after this event: endpoints that allow anonymous callers answer with what is written here, and the "
            + "challenge that follows throws once the body has started; write in 'OnChallenge'";

    private const string Unhandled =
        "The bearer handler still sets status and header after this event and throws, because the body has started; call "
            + "'HandleResponse()' before writing";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A JWT event must not write the response before the challenge",
        "{0}",
        "OnMessageReceived, OnTokenValidated and OnAuthenticationFailed run while the caller is being identified, for endpoints that "
            + "allow anonymous callers, too. The answer is made later: by the endpoint, or by the challenge, which sets the status again."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) =>
        facts.RoleOf(function) is FunctionRole.JwtEarlyEvent or FunctionRole.JwtChallengeEvent;

    private protected override void Analyze(in FunctionContext context)
    {
        if (context.Graph is not { } graph)
        {
            return;
        }

        if (context.Site is FunctionRole.JwtEarlyEvent)
        {
            foreach (IOperation write in Writes(graph, context))
            {
                context.Report(Descriptor, write.Syntax.GetLocation(), [new EventEdit(EventChange.Remove)], Early);
            }
        }
        else if (EndsStartedAndUnhandled(graph, context) && context.EventName is "Challenge")
        {
            foreach (IOperation write in Writes(graph, context))
            {
                context.Report(Descriptor, write.Syntax.GetLocation(), [new EventEdit(EventChange.TakeOver)], Unhandled);
                return;
            }
        }
    }

    private static bool EndsStartedAndUnhandled(GraphFacts graph, in FunctionContext context)
    {
        foreach (ResponseState end in ResponseState.Each(context.Answers(graph).AtEnd()))
        {
            if (end is { IsStarted: true, IsHandled: false })
            {
                return true;
            }
        }

        return false;
    }

    // The statuses, or where none is set what starts the body first, or the helper that does either.
    private static List<IOperation> Writes(GraphFacts graph, in FunctionContext context)
    {
        List<IOperation> writes = Operations(graph, EffectKind.WritesStatus);
        if (writes.Count == 0 && Operations(graph, EffectKind.StartsResponse) is [{ } first, ..])
        {
            writes.Add(first);
        }

        if (writes.Count == 0)
        {
            foreach (IOperation helper in Operations(graph, EffectKind.CallsHelper))
            {
                if (
                    helper is IInvocationOperation call
                    && !IsEvent(call.TargetMethod, context.Facts)
                    && Answers(call.TargetMethod, graph, context)
                )
                {
                    writes.Add(helper);
                }
            }
        }

        return writes;
    }

    private static List<IOperation> Operations(GraphFacts graph, EffectKind kind)
    {
        List<IOperation> operations = [];
        foreach (FlowPoint point in FunctionContext.Points(graph, kind))
        {
            operations.Add(graph.EventsOf(point.Block)[point.Index].Operation);
        }

        return operations;
    }

    private static bool Answers(IMethodSymbol helper, GraphFacts graph, in FunctionContext context)
    {
        foreach (
            ResponseState end in ResponseState.Each(
                context.Facts.Flow.Responses.Of(helper, graph, SummaryStack.Empty, context.Cancellation) ?? 0
            )
        )
        {
            if (end.IsStarted || end.Status is ResponseStatus.Unauthorized or ResponseStatus.Forbidden)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEvent(IMethodSymbol method, VerdictFacts facts) =>
        facts.RoleOf(method) is FunctionRole.JwtEarlyEvent or FunctionRole.JwtChallengeEvent;
}
