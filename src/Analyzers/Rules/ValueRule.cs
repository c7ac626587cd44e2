using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules;

/// <summary>A rule about the values of <c>WWW-Authenticate</c>: it is handed every one whose text is known, in whole or in part.</summary>
public abstract class ValueRule : Rule
{
    /// <inheritdoc/>
    protected ValueRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors) { }

    /// <summary>Looks at one value.</summary>
    private protected abstract void Analyze(in ValueContext context);

    private protected sealed override void Register(CompilationStartAnalysisContext start, VerdictFacts facts) =>
        start.RegisterOperationBlockAction(context =>
        {
            foreach (IOperation block in context.OperationBlocks)
            {
                BodyValues values = facts.Values.Of(block, context.CancellationToken);
                if (values.Challenges.IsEmpty || !facts.Reports(block.Syntax.SyntaxTree, SupportedDiagnostics[0].Id))
                {
                    continue;
                }

                // a variable that is written twice is one text
                HashSet<Location> reported = [];
                foreach (ChallengeValue value in values.Challenges)
                {
                    Analyze(new ValueContext(context, facts, block, value, reported));
                }
            }
        });
}
