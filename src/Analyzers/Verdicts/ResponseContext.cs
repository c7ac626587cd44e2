using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>One response in its body, with the facts that rules ask for and the way to report.</summary>
internal readonly struct ResponseContext(BlockContext context, VerdictFacts facts, BodyFacts body, Response response)
{
    /// <summary>The facts of the compilation.</summary>
    public VerdictFacts Facts { get; } = facts;

    /// <summary>The facts of the body.</summary>
    public BodyFacts Body { get; } = body;

    /// <summary>The response.</summary>
    public Response Response { get; } = response;

    /// <summary>The symbol whose body it is: a method, an accessor, a field, or the entry point of top-level statements.</summary>
    public ISymbol Owner => context.Owner;

    /// <summary>The role of the function in which the answer is made.</summary>
    public FunctionRole Site => FunctionRoles.Of(Response.Operation, context.Owner, Facts.Frameworks);

    /// <summary>Whether the framework sends another answer behind the code (<c>on-the-wire.md</c> B14).</summary>
    public bool IsOverriddenByAutoSend => AutoSend.Overrides(Response, Body, Facts, context);

    /// <summary>The function in which the answer is made, for facts about its whole control flow; null in an initialiser.</summary>
    public FunctionContext? Function =>
        EnclosingFunctions.Nearest(Response.Operation, context.Owner) is { } symbol
            ? new FunctionContext(context, Facts, Body, EnclosingFunctions.Innermost(Response.Operation), symbol)
            : null;

    /// <summary>On how many paths the response carries a challenge; null where the code does not compile.</summary>
    public HeaderPresence? Coverage => Facts.Flow.Presences.Of(Body, Response, context.Graph, context.Cancellation);

    /// <summary>
    /// Whether something else of the project sets the header on this answer: a middleware, a filter, a caller. Ask it last.
    /// </summary>
    public bool IsCoveredElsewhere => Facts.Coverage.Challenges.Covers(Response, context.Owner, context.Cancellation);

    /// <summary>What stands before the answer; nothing where a helper brings the status, for that asks its own questions.</summary>
    public Guard Guard =>
        Response.IsFromHelper
            ? Guard.None
            : Facts.Conditions.GuardsOf(Body).Of(Response, context.Owner, context.Graph, context.Cancellation);

    /// <summary>What attributes, mappings, conventions and tests say of the caller.</summary>
    public Caller Caller =>
        Caller.Of(Facts.Authorization.Of(Response.Operation, context.Owner, Body.Root, context.Cancellation), Guard.Tested);

    /// <summary>Where only some paths carry a challenge, the condition and its outcome on the paths that do not.</summary>
    public (IOperation Condition, bool Outcome)? UncoveredPath =>
        Facts.Flow.Presences.UncoveredPath(Body, Response, context.Graph, context.Cancellation);

    /// <summary>Where the response stands in the control flow; null where the code does not compile.</summary>
    public FlowPoint? Point => Body.PointOf(Response.Operation, context.Graph, context.Cancellation);

    /// <summary>Cancels the analysis.</summary>
    public CancellationToken Cancellation => context.Cancellation;

    /// <summary>The challenge that a fix writes for a rule.</summary>
    public ChallengeEdit Challenge(string ruleId) => Facts.Challenge(Response.Operation.Syntax.SyntaxTree, ruleId);

    /// <summary>Reports at the origin of the response; the operation that answers goes along as the additional location.</summary>
    public void Report(DiagnosticDescriptor descriptor, Edit?[] edits, params object[] arguments) =>
        Report(descriptor, descriptor.DefaultSeverity, edits, arguments);

    /// <summary>Reports with a severity that the proof deserves; the user's own setting still wins.</summary>
    public void Report(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, Edit?[] edits, params object[] arguments)
    {
        Location location = Response.Origin.Syntax.GetLocation();
        Location[] answer = [Response.Operation.Syntax.GetLocation()];
        context.Report(Diagnostic.Create(descriptor, location, severity, answer, Edit.Join(edits), arguments));
    }

    /// <summary>The result that a path from the written status returns in its place, or null.</summary>
    public IOperation? OverridingResult =>
        Point is { } point
            ? new Refusals(Facts.Flow.Responses, point.Graph, Cancellation).Follow(Response.Operation, point).Overriding
            : null;

    /// <summary>Whether this is a result of MVC that a minimal API returns, which does not execute it.</summary>
    public bool IsActionResultOfRoute => ForeignResults.IsActionResultOfRoute(Response, context.Owner, Body, Facts);
}
