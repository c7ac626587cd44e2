using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>UNA5001: an MVC filter that writes 401 or 403 and lets the action run all the same (<c>on-the-wire.md</c> A7, B13).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA5001FilterWithoutResult() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA5001";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "An MVC filter stops a request by its result, not by a status",
        "The filter answers {0} but {1}",
        "MVC runs the action unless a filter sets context.Result or, where it is given a delegate, does not call it. A status on the "
            + "response stops nothing: the action runs, and its result mostly sets the status again."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) =>
        Filters.GuardOf(function, facts.Frameworks) is not RequestGuard.None;

    private protected override void Analyze(in FunctionContext context)
    {
        bool hasNext = Filters.GuardOf(context.Symbol, context.Facts.Frameworks) is RequestGuard.ByDelegate;
        foreach ((IOperation refusal, int status) in hasNext ? OpenDoors.OfDelegate(context) : OpenDoors.OfResult(context))
        {
            context.Report(
                Descriptor,
                refusal.Syntax.GetLocation(),
                [context.Challenge(Id)],
                status,
                hasNext
                    ? "then calls the next delegate, so the action still runs; return after the answer"
                    : "sets no 'context.Result', so the action still runs; set it"
            );
        }
    }
}
