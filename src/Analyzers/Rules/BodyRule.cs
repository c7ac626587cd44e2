using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules;

/// <summary>A rule about bodies as a whole: it is handed every body of the files that it reports in.</summary>
public abstract class BodyRule : Rule
{
    /// <inheritdoc/>
    protected BodyRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors) { }

    /// <summary>A cheap look before anything else is asked: whether the rule may have something to say about the body.</summary>
    private protected virtual bool Concerns(IOperation root, VerdictFacts facts) => true;

    /// <summary>Looks at one body.</summary>
    private protected abstract void Analyze(in BodyContext context);

    /// <summary>The kinds of operations that the rule looks at one by one besides.</summary>
    private protected virtual ImmutableArray<OperationKind> Kinds => ImmutableArray<OperationKind>.Empty;

    /// <summary>Looks at one operation of these kinds.</summary>
    private protected virtual void Analyze(in OperationContext context) { }

    private protected sealed override void Register(CompilationStartAnalysisContext start, VerdictFacts facts)
    {
        start.RegisterOperationBlockAction(context =>
        {
            foreach (IOperation block in context.OperationBlocks)
            {
                if (Concerns(block, facts) && facts.Reports(block.Syntax.SyntaxTree, SupportedDiagnostics[0].Id))
                {
                    Analyze(new BodyContext(new BlockContext(context), facts, block));
                }
            }
        });
        if (!Kinds.IsEmpty)
        {
            start.RegisterOperationAction(context => Analyze(new OperationContext(context, facts)), Kinds);
        }
    }
}
