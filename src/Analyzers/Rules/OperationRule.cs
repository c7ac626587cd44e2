using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules;

/// <summary>A rule about single operations, such as one assignment or one call.</summary>
public abstract class OperationRule : Rule
{
    /// <inheritdoc/>
    protected OperationRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors) { }

    /// <summary>The kinds of operations that the rule is handed.</summary>
    private protected abstract ImmutableArray<OperationKind> Kinds { get; }

    /// <summary>
    /// Looks at one operation; whether the user wants to hear of its file is for the rule to ask, behind what is cheaper.
    /// </summary>
    private protected abstract void Analyze(in OperationContext context);

    private protected sealed override void Register(CompilationStartAnalysisContext start, VerdictFacts facts) =>
        start.RegisterOperationAction(context => Analyze(new OperationContext(context, facts)), Kinds);
}
