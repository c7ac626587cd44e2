using System.Threading;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// What a framework may ask of the project's code about the challenge header; the control flow behind the answers lies in a room above.
/// </summary>
internal interface IHeaderSetters
{
    /// <summary>Whether a method of the project sets the header on some of its paths.</summary>
    bool Sets(IMethodSymbol method, CancellationToken cancellation);

    /// <summary>Whether the header is there on some path on which a method of the project returns, or starts the response.</summary>
    bool Leaves(IMethodSymbol method, CancellationToken cancellation);

    /// <summary>Whether a delegate, or a lambda in it, sets the header on any of its paths.</summary>
    bool SetsInDelegate(IOperation value, CancellationToken cancellation);
}
