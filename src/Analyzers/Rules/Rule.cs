using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules;

/// <summary>
/// The base of every rule: it runs concurrently, leaves generated code alone and asks once per compilation whether there is
/// anything to look at. A compilation without a web framework registers nothing and so costs nothing.
/// </summary>
public abstract class Rule : DiagnosticAnalyzer
{
    /// <summary>Takes the descriptors that the rule reports, the first of which names it.</summary>
    protected Rule(params DiagnosticDescriptor[] descriptors) => SupportedDiagnostics = ImmutableArray.Create(descriptors);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            VerdictFacts facts = Composer.For(start.Compilation, start.Options.AnalyzerConfigOptionsProvider, SupportedDiagnostics[0].Id);
            if (facts.Frameworks.Can(Capabilities.Web | Needs))
            {
                Register(start, facts);
            }
        });
    }

    /// <summary>
    /// What the referenced frameworks have to be capable of; where they are not, that is no error, and the rule stays away.
    /// </summary>
    private protected virtual Capabilities Needs => Capabilities.None;

    /// <summary>Registers the narrowest actions that the rule needs; called once for a compilation that passed the gate.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, VerdictFacts facts);
}
