using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>
/// UNA1003: an authentication handler's challenge that answers 401 without the header (RFC 9110 §15.5.2; <c>on-the-wire.md</c> B7).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1003ChallengeOverrideWithoutHeader() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1003";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A handler's challenge must send a WWW-Authenticate header",
        "'{0}' answers 401 without appending a 'WWW-Authenticate' header on {1}: those 401s of the scheme lack its challenge",
        "The challenge of an authentication handler is the one place where the framework's own 401s get their header: those of "
            + "[Authorize], of RequireAuthorization and of Challenge(). AuthenticationHandler<TOptions> itself adds none."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) =>
        facts.RoleOf(function) is FunctionRole.HandlerChallenge;

    private protected override void Analyze(in FunctionContext context)
    {
        if (context.Graph is not { } graph || context.IsCoveredByMiddleware)
        {
            return;
        }

        bool isReported = false;
        foreach (Response response in context.Responses.Concat(context.ResponsesOfArguments))
        {
            if (
                response is { Status: 401, Shape: ResponseShape.Write or ResponseShape.Result }
                && Paths(context.PresenceOf(response)) is { } paths
            )
            {
                context.Report(Descriptor, response.Shown.Syntax.GetLocation(), [context.Challenge(Id)], context.Symbol.Name, paths);
                isReported = true;
            }
        }

        if (isReported || !AnswersBare(graph))
        {
            return;
        }

        (bool bare, bool challenged) = (false, false);
        foreach (ResponseState end in ResponseState.Each(context.Answers(graph).AtEnd()))
        {
            bare |= end is { Status: ResponseStatus.Unauthorized, HasHeader: false };
            challenged |= end is { Status: ResponseStatus.Unauthorized, HasHeader: true };
        }

        if (bare)
        {
            context.ReportName(Descriptor, [context.Challenge(Id)], context.Symbol.Name, challenged ? "some paths" : "any path");
        }
    }

    private static string? Paths(HeaderPresence? coverage) =>
        coverage switch
        {
            HeaderPresence.Never => "any path",
            HeaderPresence.Sometimes => "some paths",
            _ => null,
        };

    private static bool AnswersBare(GraphFacts graph)
    {
        foreach (FlowPoint _ in FunctionContext.Points(graph, EffectKind.RespondsBare))
        {
            return true;
        }

        return false;
    }
}
