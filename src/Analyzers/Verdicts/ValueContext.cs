using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>One value of the header in its body, with the way to report a part of it.</summary>
internal readonly struct ValueContext(
    OperationBlockAnalysisContext context,
    VerdictFacts facts,
    IOperation block,
    ChallengeValue value,
    HashSet<Location> reported
)
{
    /// <summary>The facts of the compilation.</summary>
    public VerdictFacts Facts { get; } = facts;

    /// <summary>The value.</summary>
    public ChallengeValue Value { get; } = value;

    /// <summary>The facts of the body.</summary>
    public BodyFacts Body => Facts.Flow.BodyOf(block);

    /// <summary>What the local variables of the body are given.</summary>
    public LocalValues Locals => Body.Locals;

    /// <summary>The headers that the body writes.</summary>
    public BodyValues Values => Facts.Values.Of(block, Cancellation);

    /// <summary>The symbol whose body it is.</summary>
    public ISymbol Owner => context.OwningSymbol;

    /// <summary>Stops the work when the result is no longer wanted.</summary>
    public CancellationToken Cancellation => context.CancellationToken;

    /// <summary>The control-flow graph of an operation, from the driver's cache.</summary>
    public ControlFlowGraph GraphOf(IOperation root) => context.GetControlFlowGraph(root);

    /// <summary>
    /// Reports a part of the value where it stands in the code; the expression that makes the value is the additional location.
    /// </summary>
    public void Report(DiagnosticDescriptor descriptor, ValueSpan span, params object[] arguments) =>
        Report(descriptor, span, [], arguments);

    /// <summary>The same, with what the fix has to know.</summary>
    public void Report(DiagnosticDescriptor descriptor, ValueSpan span, Edit?[] edits, params object[] arguments)
    {
        Location location = Value.Skeleton.LocationOf(span);
        if (reported.Add(location))
        {
            Location[] whole = [Value.Skeleton.Root.GetLocation()];
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, whole, Edit.Join(edits), arguments));
        }
    }
}
