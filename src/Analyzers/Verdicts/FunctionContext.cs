using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>One function of a body, with the facts that rules ask for and the way to report.</summary>
internal readonly struct FunctionContext(
    BlockContext context,
    VerdictFacts facts,
    BodyFacts body,
    IOperation? function,
    IMethodSymbol symbol
)
{
    /// <summary>The facts of the compilation.</summary>
    public VerdictFacts Facts { get; } = facts;

    /// <summary>The facts of the body in which the function stands.</summary>
    public BodyFacts Body { get; } = body;

    /// <summary>The function: a method, a lambda's symbol or a local function's.</summary>
    public IMethodSymbol Symbol { get; } = symbol;

    /// <summary>The lambda or local function; null for the body itself.</summary>
    public IOperation? Function { get; } = function;

    /// <summary>Ends the work when the host no longer wants it.</summary>
    public CancellationToken Cancellation => context.Cancellation;

    /// <summary>
    /// Whether a middleware of the project sets the header on the 401s of others; it is taken to stand around this one
    /// (<c>on-the-wire.md</c> A6).
    /// </summary>
    public bool IsCoveredByMiddleware => Facts.Coverage.Registrations(context.Cancellation).Middleware.Count > 0;

    /// <summary>The control flow of the function; null where the code does not compile.</summary>
    public GraphFacts? Graph => Body.GraphOf(Function, context.Graph, context.Cancellation);

    /// <summary>What the function's paths leave behind; a helper's bare 401 is the helper's business.</summary>
    public ResponseFlow Answers(GraphFacts graph) =>
        new(graph, Facts.Flow.Responses, SummaryStack.Empty, forgivesHelpers: true, context.Cancellation);

    /// <summary>The refusals of the function, and the way to follow them.</summary>
    public Refusals Refusals(GraphFacts graph) => new(Facts.Flow.Responses, graph, context.Cancellation);

    /// <summary>The event that the function handles, without its <c>On</c>; null where it handles none.</summary>
    public string? EventName => EventBindings.EventOf(Symbol, Function, Body.Root);

    /// <summary>The body in which the function stands.</summary>
    public IOperation Root => Body.Root;

    /// <summary>The responses of the whole body, its lambdas and local functions included.</summary>
    public ImmutableArray<Response> ResponsesOfBody => Body.Responses;

    /// <summary>The role of the function.</summary>
    public FunctionRole Site => Facts.RoleOf(Symbol);

    /// <summary>The operations of the function, its lambdas and local functions included.</summary>
    public IEnumerable<IOperation> Operations => OperationWalk.Of(Function ?? Body.Root);

    /// <summary>Whether an operation stands in the function itself, and in none of its lambdas and local functions.</summary>
    public bool IsOwn(IOperation operation) => EnclosingFunctions.Innermost(operation) == Function;

    /// <summary>Whether an operation writes a header of the request, which no response shows.</summary>
    public bool WritesToRequest(IOperation operation) => Facts.Frameworks.Headers.WritesToRequest(operation, Body.Locals);

    /// <summary>A cheap look, before any graph is built: whether the function calls a delegate that goes on in the pipeline.</summary>
    public bool MayCallNext()
    {
        foreach (IOperation operation in OperationWalk.Of(Function ?? Body.Root))
        {
            if (operation.Kind is OperationKind.Invocation && Facts.Frameworks.Control.Of(operation).Kind is EffectKind.CallsNext)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The responses that the function makes itself, its lambdas and local functions aside.</summary>
    public IEnumerable<Response> Responses => Own(Body.Responses);

    /// <summary>The calls of the function that bring 401 or 403 to a helper which answers what it is given.</summary>
    public IEnumerable<Response> ResponsesOfArguments => Own(Facts.Flow.Arguments.Of(Body, Cancellation));

    private IEnumerable<Response> Own(ImmutableArray<Response> responses)
    {
        foreach (Response response in responses)
        {
            if (EnclosingFunctions.Innermost(response.Operation) == Function)
            {
                yield return response;
            }
        }
    }

    /// <summary>On how many paths a response carries a challenge; null where the code does not compile.</summary>
    public HeaderPresence? PresenceOf(Response response) => Facts.Flow.Presences.Of(Body, response, context.Graph, context.Cancellation);

    /// <summary>The places in the function where something of that kind happens, in the order of the blocks.</summary>
    public static IEnumerable<FlowPoint> Points(GraphFacts graph, EffectKind kind)
    {
        foreach (BasicBlock block in graph.Graph.Blocks)
        {
            IReadOnlyList<FlowEvent> events = graph.EventsOf(block);
            for (int i = 0; i < events.Count; i++)
            {
                if (events[i].Effect.Kind == kind)
                {
                    yield return new FlowPoint(graph, block, i);
                }
            }
        }
    }

    /// <summary>The challenge that a fix writes for a rule.</summary>
    public ChallengeEdit Challenge(string ruleId) => Facts.Challenge(Body.Root.Syntax.SyntaxTree, ruleId);

    /// <summary>Reports at a node.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location location, Edit?[] edits, params object[] arguments) =>
        context.Report(Diagnostic.Create(descriptor, location, Edit.Join(edits), arguments));

    /// <summary>Reports at the name of the function, or at the arrow of a lambda's first line where it has none.</summary>
    public void ReportName(DiagnosticDescriptor descriptor, Edit?[] edits, params object[] arguments)
    {
        foreach (Location location in Symbol.Locations)
        {
            if (location.SourceTree == Body.Root.Syntax.SyntaxTree)
            {
                Report(descriptor, location, edits, arguments);
                return;
            }
        }
    }
}
