using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>UNA5005: a 401 or a challenge that is written where it is lost or throws (<c>on-the-wire.md</c> B19, B20, B21).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA5005WrittenTooLate() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA5005";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A 401 and its challenge are written before the response starts",
        "{0} {1}",
        "Status and headers leave with the first byte of the body. What is written to them later throws in Kestrel and aborts the "
            + "connection, and what is cleared, put on the request or written in OnCompleted is never sent."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) => true;

    private protected override void Analyze(in FunctionContext context)
    {
        bool writesHeader = false;
        foreach (IOperation operation in context.Body.HeaderWrites)
        {
            if (!context.IsOwn(operation))
            {
                continue;
            }

            if (context.WritesToRequest(operation))
            {
                Report(context, operation, LossReason.Request, isHeader: true);
            }
            else
            {
                writesHeader = true;
            }
        }

        // Most functions leave here, before any graph is built.
        if ((!writesHeader && !WritesDenial(context)) || context.Graph is not { } graph)
        {
            return;
        }

        foreach (BasicBlock block in graph.Graph.Blocks)
        {
            IReadOnlyList<FlowEvent> events = graph.EventsOf(block);
            for (int i = 0; i < events.Count; i++)
            {
                if (
                    LostWrites.IsWrite(events[i], graph, out bool isHeader)
                    && LostWrites.ReasonOf(context, new FlowPoint(graph, block, i), isHeader) is { } reason
                )
                {
                    Report(context, events[i].Operation, reason, isHeader);
                }
            }
        }
    }

    private static bool WritesDenial(in FunctionContext context)
    {
        foreach (Response response in context.Responses)
        {
            if (response is { Status: 401 or 403, Shape: ResponseShape.Write })
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(in FunctionContext context, IOperation operation, LossReason reason, bool isHeader)
    {
        string what = isHeader ? "'WWW-Authenticate'" : "The status";
        string lost = reason switch
        {
            LossReason.Request => "is put on the request, from where it is never sent; set it on the response",
            LossReason.Completed => "is written when the response has been sent, so it never arrives; use 'OnStarting'",
            LossReason.AfterResult =>
                "is written after the result was executed: with a body the response has started and this throws; use 'OnResultExecuting'",
            LossReason.Cleared => "is cleared again before it is sent; write it after 'Clear()'",
            _ => "is written after the response has started, so it is lost and throws; write it before the body",
        };
        context.Report(Descriptor, operation.Syntax.GetLocation(), [new LostWriteEdit(reason)], what, lost);
    }
}
