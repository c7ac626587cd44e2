using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>The headers of a message that are exchanged as a whole.</summary>
internal static class MessageHeaders
{
    /// <summary>Whether a collection of headers may hold the challenge: a new one without arguments shows what it is given.</summary>
    public static bool MayHoldChallenge(IOperation headers) =>
        OperationValue.Unwrap(headers) is not IObjectCreationOperation { Arguments.IsEmpty: true };
}
