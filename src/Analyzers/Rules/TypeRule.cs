using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules;

/// <summary>A rule about the types that the project declares; it reports at their names.</summary>
public abstract class TypeRule : Rule
{
    /// <inheritdoc/>
    protected TypeRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors) { }

    /// <summary>What is wrong with a type, at its name; null where nothing is.</summary>
    private protected abstract Diagnostic? Find(INamedTypeSymbol type, VerdictFacts facts, CancellationToken cancellation);

    private protected sealed override void Register(CompilationStartAnalysisContext start, VerdictFacts facts) =>
        start.RegisterSymbolAction(
            context =>
            {
                if (Find((INamedTypeSymbol)context.Symbol, facts, context.CancellationToken) is { } found)
                {
                    context.ReportDiagnostic(found);
                }
            },
            SymbolKind.NamedType
        );
}
