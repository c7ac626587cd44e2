using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules;

/// <summary>
/// A rule about pipelines: it is handed every pipeline that a body builds. Bodies of files that use nothing are not looked at.
/// </summary>
public abstract class PipelineRule : Rule
{
    /// <inheritdoc/>
    protected PipelineRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors) { }

    /// <summary>Looks at one pipeline.</summary>
    private protected abstract void Analyze(in PipelineContext context);

    private protected override Capabilities Needs => Capabilities.Pipelines;

    private protected sealed override void Register(CompilationStartAnalysisContext start, VerdictFacts facts) =>
        start.RegisterOperationBlockAction(context =>
        {
            foreach (IOperation block in context.OperationBlocks)
            {
                SyntaxTree tree = block.Syntax.SyntaxTree;
                if (!FileNames.Of(tree, context.CancellationToken).HasPipeline || !facts.Reports(tree, SupportedDiagnostics[0].Id))
                {
                    continue;
                }

                foreach (RequestPipeline pipeline in facts.Startup.Reader.Of(block, context.CancellationToken))
                {
                    Analyze(new PipelineContext(context, facts, pipeline));
                }
            }
        });
}

/// <summary>One pipeline in its body, with the way to report.</summary>
internal readonly struct PipelineContext(OperationBlockAnalysisContext context, VerdictFacts facts, RequestPipeline pipeline)
{
    /// <summary>The facts of the compilation.</summary>
    public VerdictFacts Facts { get; } = facts;

    /// <summary>The pipeline.</summary>
    public RequestPipeline Pipeline { get; } = pipeline;

    /// <summary>The method whose body builds the pipeline, or the entry point of top-level statements.</summary>
    public ISymbol Owner => context.OwningSymbol;

    /// <summary>Ends the analysis.</summary>
    public CancellationToken Cancellation => context.CancellationToken;

    /// <summary>
    /// Whether the pipeline is that of a <c>WebApplication</c>, which adds authentication and authorization where they are left out (9b2).
    /// </summary>
    public bool IsWebApplication => Facts.Startup.Reader.IsOfWebApplication(Pipeline);

    /// <summary>Whether the pipeline is the whole one of a start-up class or <c>Configure</c> lambda, and no branch or extension.</summary>
    public bool IsStartup =>
        !IsWebApplication
        && !Pipeline.Escapes
        && (Pipeline.Builder, Pipeline.Function) switch
        {
            (IParameterSymbol parameter, IAnonymousFunctionOperation lambda) => SymbolEqualityComparer.Default.Equals(
                parameter.ContainingSymbol,
                lambda.Symbol
            ) && IsConfigure(lambda),
            (IParameterSymbol parameter, _) => Owner
                is IMethodSymbol { Name: "Configure", IsStatic: false, IsExtensionMethod: false } method
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)
                && method.ContainingType.AllInterfaces.IsEmpty,
            _ => false,
        };

    /// <summary>Reports at the name and arguments of a call, so that a long chain is not marked from its beginning.</summary>
    public void Report(
        DiagnosticDescriptor descriptor,
        IInvocationOperation call,
        IInvocationOperation? other,
        PipelineEdit edit,
        params object[] arguments
    ) =>
        context.ReportDiagnostic(
            Diagnostic.Create(
                descriptor,
                LocationOf(call),
                other is null ? null : new[] { LocationOf(other) },
                edit.ToProperties(),
                arguments
            )
        );

    /// <summary>The location of a call from its name on.</summary>
    public static Location LocationOf(IInvocationOperation call)
    {
        SyntaxNode syntax = call.Syntax;
        int start = syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } name } }
            ? name.SpanStart
            : syntax.SpanStart;
        return Location.Create(syntax.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, syntax.Span.End));
    }

    private static bool IsConfigure(IAnonymousFunctionOperation lambda)
    {
        IOperation? parent = lambda.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }

        return parent is IInvocationOperation { TargetMethod.Name: "Configure" };
    }
}
