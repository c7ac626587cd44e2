using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>UNA5003: a 401 or 403 that a result with a status of its own replaces (<c>on-the-wire.md</c> B17, B18).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA5003StatusOverridden() : Rule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA5003";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A written status does not survive a result with its own",
        "The {0} set here is never sent: {1}; return a result that answers {0}",
        "Ok(), NoContent(), Redirect() and their kin set the status when they are executed, after the code that wrote one to the response. Content(), Json(), View() and plain values keep what was written. The Status of a ProblemDetails counts only in ObjectResult and Problem.");

    private protected override void Register(CompilationStartAnalysisContext start, VerdictFacts facts)
    {
        start.RegisterOperationBlockAction(context => Writes(context, facts));
        start.RegisterOperationAction(context => Problem((IInvocationOperation)context.Operation, context, facts), OperationKind.Invocation);
    }

    // The result that a path from the written status returns in its place.
    private static IOperation? OverriddenBy(Response response, BodyFacts body, VerdictFacts facts, OperationBlockAnalysisContext context) =>
        body.PointOf(response.Operation, context.GetControlFlowGraph, context.CancellationToken) is { } point
            ? new Refusals(facts.Flow.Responses, point.Graph, context.CancellationToken).Follow(response.Operation, point).Overriding
            : null;

    private static void Writes(OperationBlockAnalysisContext context, VerdictFacts facts)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            BodyFacts body = facts.Flow.BodyOf(block);
            foreach (Response response in body.Responses)
            {
                if (response is not { Status: 401 or 403, Shape: ResponseShape.Write, Target: null } || !facts.Reports(block.Syntax.SyntaxTree, Id))
                {
                    continue;
                }

                if (OverriddenBy(response, body, facts, context) is { } result)
                {
                    context.ReportDiagnostic(Of(response.Shown, response.Status, result, facts));
                }
                else if (AutoSend.Overrides(response, body, facts, new BlockContext(context)))
                {
                    const string overriding = "FastEndpoints sends a response of its own where the endpoint sends none";
                    SyntaxNode at = response.Shown.Syntax;
                    Edit[] edits = [facts.Challenge(at.SyntaxTree, Id), new SendEdit()];
                    context.ReportDiagnostic(
                        Diagnostic.Create(Descriptor, at.GetLocation(), Edit.Join(edits), response.Status, overriding));
                }
            }
        }
    }

    // A ProblemDetails that says 401 inside of a result that says something else.
    private static void Problem(IInvocationOperation call, OperationAnalysisContext context, VerdictFacts facts)
    {
        if (call is { Arguments: [.., { Value: { } value }], TargetMethod.Name: not ("Problem" or "StatusCode") }
            && facts.Frameworks.Is(OperationValue.Unwrap(value).Type, TypeRoles.Problem) && facts.Frameworks.StatusOf(call) is not (null or 401 or 403)
            && StatusValue.Constant(ProblemStatus.Of(value, facts.Frameworks, facts.Flow.BodyOf(OperationWalk.Root(call)).Locals)) is { } status and (401 or 403)
            && facts.Reports(call.Syntax.SyntaxTree, Id))
        {
            context.ReportDiagnostic(Of(call, status, call, facts));
        }
    }

    private static Diagnostic Of(IOperation at, int status, IOperation result, VerdictFacts facts)
    {
        string name = result is IInvocationOperation call ? call.TargetMethod.Name : result.Type?.Name ?? string.Empty;
        string overriding = "the returned '" + name + "' answers " + facts.Frameworks.StatusOf(result);
        Edit[] edits = [facts.Challenge(at.Syntax.SyntaxTree, Id), new StatusEdit(status)];
        return Diagnostic.Create(Descriptor, at.Syntax.GetLocation(), [result.Syntax.GetLocation()], Edit.Join(edits), status, overriding);
    }
}
