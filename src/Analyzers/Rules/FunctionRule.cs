using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules;

/// <summary>
/// A rule about what a whole function leaves behind: it is handed every method, lambda and local function that <see cref="Concerns"/> it.
/// </summary>
public abstract class FunctionRule : Rule
{
    /// <inheritdoc/>
    protected FunctionRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors) { }

    /// <summary>
    /// Whether the rule has anything to say about such a function, by its signature; a cheap look before any control flow is built.
    /// </summary>
    private protected abstract bool Concerns(IMethodSymbol function, VerdictFacts facts);

    /// <summary>Looks at one function.</summary>
    private protected abstract void Analyze(in FunctionContext context);

    private protected sealed override void Register(CompilationStartAnalysisContext start, VerdictFacts facts) =>
        start.RegisterOperationBlockAction(context =>
        {
            foreach (IOperation block in context.OperationBlocks)
            {
                if (
                    block.Kind is OperationKind.MethodBody or OperationKind.Block
                    && context.OwningSymbol is IMethodSymbol method
                    && Concerns(method, facts)
                    && Reports(block)
                )
                {
                    Analyze(new FunctionContext(new BlockContext(context), facts, facts.Flow.BodyOf(block), function: null, method));
                }

                foreach (IOperation function in facts.Flow.BodyOf(block).Functions)
                {
                    IMethodSymbol symbol = function is ILocalFunctionOperation local
                        ? local.Symbol
                        : ((IAnonymousFunctionOperation)function).Symbol;
                    if (Concerns(symbol, facts) && Reports(block))
                    {
                        Analyze(new FunctionContext(new BlockContext(context), facts, facts.Flow.BodyOf(block), function, symbol));
                    }
                }
            }

            bool Reports(IOperation block) => facts.Reports(block.Syntax.SyntaxTree, SupportedDiagnostics[0].Id);
        });
}
