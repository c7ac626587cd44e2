using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules;

/// <summary>A rule about answers: it is handed every response of a body that <see cref="Concerns"/> it.</summary>
public abstract class ResponseRule : Rule
{
    /// <inheritdoc/>
    protected ResponseRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors) { }

    /// <summary>Whether the rule has anything to say about such a response; a cheap look before any control flow is built.</summary>
    private protected abstract bool Concerns(Response response);

    /// <summary>
    /// Whether the rule is also handed the calls of helpers that do nothing but answer: where the question before the call matters.
    /// </summary>
    private protected virtual bool IncludesHelperCalls => false;

    /// <summary>Whether the rule is also handed the calls that bring 401 or 403 to a helper which answers what it is given.</summary>
    private protected virtual bool IncludesStatusArguments => false;

    /// <summary>Looks at one response and reports at most once.</summary>
    private protected abstract void Analyze(in ResponseContext context);

    private protected sealed override void Register(CompilationStartAnalysisContext start, VerdictFacts facts) =>
        start.RegisterOperationBlockAction(context =>
        {
            foreach (IOperation block in context.OperationBlocks)
            {
                BodyFacts body = facts.Flow.BodyOf(block);
                ImmutableArray<Response> responses = body.Responses;
                ImmutableArray<ResponseFromHelper> brought = facts.Flow.ResponsesOfCallers(
                    body,
                    context.OwningSymbol,
                    context.CancellationToken
                );
                ImmutableArray<Response> ofHelpers = IncludesHelperCalls
                    ? facts.Conditions.ResponsesOfHelpers(body, context.CancellationToken)
                    : ImmutableArray<Response>.Empty;
                ImmutableArray<Response> ofArguments = IncludesStatusArguments
                    ? facts.Flow.Arguments.Of(body, context.CancellationToken)
                    : ImmutableArray<Response>.Empty;
                if (responses.IsEmpty && brought.IsEmpty && ofHelpers.IsEmpty && ofArguments.IsEmpty)
                {
                    continue; // nearly every body, and not worth a context
                }

                BlockContext own = new(context);
                Analyze(own, facts, body, responses);
                Analyze(own, facts, brought);
                Analyze(own, facts, body, ofHelpers);
                Analyze(own, facts, body, ofArguments);
            }
        });

    private void Analyze(in BlockContext context, VerdictFacts facts, ImmutableArray<ResponseFromHelper> answers)
    {
        foreach (ResponseFromHelper brought in answers)
        {
            if (!brought.IsArgument || IncludesStatusArguments)
            {
                Analyze(context.At(brought.Owner, _ => brought.Graph), facts, brought.Body, brought.Response);
            }
        }
    }

    private void Analyze(in BlockContext context, VerdictFacts facts, BodyFacts body, ImmutableArray<Response> responses)
    {
        foreach (Response response in responses)
        {
            if (!response.IsFromHelper)
            {
                Analyze(context, facts, body, response);
            }
        }
    }

    private void Analyze(in BlockContext context, VerdictFacts facts, BodyFacts body, Response response)
    {
        if (Concerns(response) && facts.Reports(response.Operation.Syntax.SyntaxTree, SupportedDiagnostics[0].Id))
        {
            Analyze(new ResponseContext(context, facts, body, response));
        }
    }
}
