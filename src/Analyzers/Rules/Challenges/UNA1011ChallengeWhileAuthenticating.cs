using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>
/// UNA1011: a handler that writes the header while it authenticates, so on responses that are no 401, too (RFC 9110 §11.6.1).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1011ChallengeWhileAuthenticating() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1011";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A challenge belongs into HandleChallengeAsync",
        "'{0}' also runs for requests that are let in, so this 'WWW-Authenticate' is sent with their responses, too; set it in "
            + "'HandleChallengeAsync'",
        "HandleAuthenticateAsync asks who the caller is, for every request that the scheme is asked about, with endpoints that allow "
            + "anonymous callers among them. Whether the answer is a 401 is decided later, in the challenge."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) =>
        facts.RoleOf(function) is FunctionRole.HandlerAuthenticate;

    private protected override void Analyze(in FunctionContext context)
    {
        if (context.Graph is not { } graph)
        {
            return;
        }

        foreach (FlowPoint point in FunctionContext.Points(graph, EffectKind.SetsHeader))
        {
            IOperation operation = graph.EventsOf(point.Block)[point.Index].Operation;
            if (operation is not IInvocationOperation { TargetMethod.Name: "ChallengeAsync" or "HandleChallengeAsync" })
            {
                context.Report(Descriptor, operation.Syntax.GetLocation(), [], context.Symbol.Name);
            }
        }
    }
}
