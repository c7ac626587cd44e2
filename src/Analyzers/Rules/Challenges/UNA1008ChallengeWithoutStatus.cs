using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>
/// UNA1008: a handler's challenge that neither calls its base nor sets the status, so that the caller gets 200 (<c>on-the-wire.md</c> B8).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1008ChallengeWithoutStatus() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1008";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A handler's challenge must answer 401",
        "'{0}' {1} but neither calls the base method nor sets the status, so that callers who must sign in get an empty 200; call "
            + "the base method",
        "Overriding HandleChallengeAsync replaces the 401 that the base method sets. Where nothing sets it, the endpoint does not "
            + "run and the caller still gets 200."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) =>
        facts.RoleOf(function) is FunctionRole.HandlerChallenge;

    private protected override void Analyze(in FunctionContext context)
    {
        if (context.Graph is not { } graph)
        {
            return;
        }

        int ends = context.Answers(graph).AtEnd();
        foreach (ResponseState end in ResponseState.Each(ends))
        {
            if (end is { Status: ResponseStatus.None, HasHeader: true })
            {
                context.ReportName(Descriptor, [], context.Symbol.Name, "sends a challenge");
                return;
            }
        }

        // A path that does nothing may know why; an override that does nothing at all does not, unless all is written before.
        if (
            ends == ResponseFlow.Nothing
            && !HandsOver(context)
            && !Handlers.AnswersElsewhere(context.Symbol.ContainingType, context.Facts.Startup.Context, context.Cancellation)
        )
        {
            context.ReportName(Descriptor, [], context.Symbol.Name, "sends nothing");
        }
    }

    // `await dispatcher.DispatchAsync(transaction)`: who is awaited and cannot be seen may answer.
    private static bool HandsOver(in FunctionContext context)
    {
        foreach (IOperation operation in context.Operations)
        {
            if (
                operation is IInvocationOperation { TargetMethod: { } method }
                && method.ReturnType.Name is "Task" or "ValueTask"
                && (method.IsAbstract || method.IsVirtual || method.DeclaringSyntaxReferences.IsEmpty)
                && method.ContainingNamespace is { } space
                && space.ToDisplayString() is not "System.Threading.Tasks"
            )
            {
                return true;
            }
        }

        return false;
    }
}
