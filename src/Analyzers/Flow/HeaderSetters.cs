using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks;

namespace Unauthorized.Analyzers.Flow;

/// <summary>Answers frameworks by the control flow of the code that they ask about.</summary>
internal sealed class HeaderSetters(HeaderSummaries summaries) : IHeaderSetters
{
    /// <inheritdoc/>
    public bool Sets(IMethodSymbol method, CancellationToken cancellation) =>
        new HeaderTimingAnalyzer(summaries, cancellation).Sets(method);

    /// <inheritdoc/>
    public bool Leaves(IMethodSymbol method, CancellationToken cancellation) =>
        summaries.Of(method, caller: null, SummaryStack.Empty, cancellation).Header is not HeaderPresence.Never;

    /// <inheritdoc/>
    public bool SetsInDelegate(IOperation value, CancellationToken cancellation) =>
        new HeaderTimingAnalyzer(summaries, cancellation).SetsInDelegate(value);
}
