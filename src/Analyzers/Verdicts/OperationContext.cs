using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>One operation, with the facts that rules ask for and the way to report.</summary>
internal readonly struct OperationContext(OperationAnalysisContext context, VerdictFacts facts)
{
    /// <summary>The facts of the compilation.</summary>
    public VerdictFacts Facts { get; } = facts;

    /// <summary>The operation.</summary>
    public IOperation Operation => context.Operation;

    /// <summary>The symbol in whose body it stands.</summary>
    public ISymbol Owner => context.ContainingSymbol;

    /// <summary>Cancels the analysis.</summary>
    public CancellationToken Cancellation => context.CancellationToken;

    /// <summary>The role of the function in which the operation stands.</summary>
    public FunctionRole Site => FunctionRoles.Of(context.Operation, context.ContainingSymbol, Facts.Frameworks);

    /// <summary>What the operation does to the response.</summary>
    public EffectKind Effect => Facts.Flow.BodyOf(OperationWalk.Root(context.Operation)).EffectOf(context.Operation).Kind;

    /// <summary>
    /// The status of a problem that is handed to a call, and that the result of the call does not send; null where there is none.
    /// </summary>
    public IOperation? ProblemIn(IOperation value) =>
        ProblemStatus.Of(value, Facts.Frameworks, Facts.Flow.BodyOf(OperationWalk.Root(context.Operation)).Locals);

    /// <summary>Reports.</summary>
    public void Report(Diagnostic diagnostic) => context.ReportDiagnostic(diagnostic);

    /// <summary>
    /// Whether what the operation makes is the response of an action or of a route's handler; the latter for <paramref name="isRoute"/>.
    /// </summary>
    public bool IsAnswerOfEndpoint(IMethodSymbol function, out bool isRoute)
    {
        IOperation? lambda = EnclosingFunctions.Innermost(Operation);
        isRoute = lambda is not null;
        return lambda is null
            ? RouteHandlers.IsAction(function, Facts.Frameworks)
            : RouteHandlers.IsAround(Operation, function, lambda, Facts.Frameworks);
    }
}
