using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules;

/// <summary>
/// A rule about places that leave an answer to schemes: it is handed each of them, in hosts only and only where the rule reports.
/// </summary>
public abstract class SchemeReferenceRule : Rule
{
    /// <inheritdoc/>
    protected SchemeReferenceRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors) { }

    /// <summary>Looks at one place.</summary>
    private protected abstract void Analyze(in SchemeReferenceContext context);

    private protected sealed override void Register(CompilationStartAnalysisContext start, VerdictFacts facts)
    {
        string id = SupportedDiagnostics[0].Id;
        start.RegisterOperationAction(
            context =>
            {
                IOperation operation = context.Operation;
                if (
                    SchemeReference.Of(operation, facts.Frameworks) is { } reference
                    && facts.Reports(operation.Syntax.SyntaxTree, id)
                    && !WhichRuleSpeaks.SchemeIsMessage(operation, facts.Frameworks)
                    && facts.Startup.IsHost(context.CancellationToken)
                )
                {
                    Analyze(
                        new SchemeReferenceContext(reference, operation.Syntax, facts, context.ReportDiagnostic, context.CancellationToken)
                    );
                }
            },
            OperationKind.Invocation,
            OperationKind.ObjectCreation
        );
        start.RegisterSyntaxNodeAction(
            context =>
            {
                AttributeSyntax attribute = (AttributeSyntax)context.Node;
                if (
                    SchemeReference.Of(attribute, context.SemanticModel, facts.Frameworks, context.CancellationToken) is { } reference
                    && facts.Reports(attribute.SyntaxTree, id)
                    && facts.Startup.IsHost(context.CancellationToken)
                )
                {
                    Analyze(new SchemeReferenceContext(reference, attribute, facts, context.ReportDiagnostic, context.CancellationToken));
                }
            },
            SyntaxKind.Attribute
        );
    }
}

/// <summary>One place that leaves an answer to schemes, with the way to report.</summary>
/// <param name="Reference">The schemes that it names.</param>
/// <param name="Syntax">The call, creation or attribute.</param>
/// <param name="Facts">The facts of the compilation.</param>
/// <param name="Report">Reports.</param>
/// <param name="Cancellation">Ends the work when the host no longer wants it.</param>
internal readonly record struct SchemeReferenceContext(
    SchemeReference Reference,
    SyntaxNode Syntax,
    VerdictFacts Facts,
    Action<Diagnostic> Report,
    CancellationToken Cancellation
);
