using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>
/// The body that is looked at and the way to report. It is the driver's own body most of the time, and that of a caller where a helper is
/// looked at whose status the caller sends: a diagnostic has to be reported by the member that it stands in.
/// </summary>
internal readonly struct BlockContext
{
    private readonly OperationBlockAnalysisContext _context;

    /// <summary>The body that the driver hands out.</summary>
    public BlockContext(OperationBlockAnalysisContext context)
        : this(context, context.OwningSymbol, context.GetControlFlowGraph) { }

    private BlockContext(OperationBlockAnalysisContext context, ISymbol owner, Func<IOperation, ControlFlowGraph> graph) =>
        (_context, Owner, Graph) = (context, owner, graph);

    /// <summary>The symbol whose body it is: a method, an accessor, a field, or the entry point of top-level statements.</summary>
    public ISymbol Owner { get; }

    /// <summary>Makes the graph of the body.</summary>
    public Func<IOperation, ControlFlowGraph> Graph { get; }

    /// <summary>Cancels the analysis.</summary>
    public CancellationToken Cancellation => _context.CancellationToken;

    /// <summary>Another body of the same type, looked at for what it makes of this one's values.</summary>
    public BlockContext At(ISymbol owner, Func<IOperation, ControlFlowGraph> graph) => new(_context, owner, graph);

    /// <summary>Reports.</summary>
    public void Report(Diagnostic diagnostic) => _context.ReportDiagnostic(diagnostic);
}
