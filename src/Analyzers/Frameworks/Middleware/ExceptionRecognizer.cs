using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Middleware;

/// <summary>
/// <c>BadHttpRequestException</c>, the one exception whose status the server sends by itself. Headers set before it are cleared
/// (<c>on-the-wire.md</c> fact 10), so a result is the right way to answer 401.
/// </summary>
internal sealed class ExceptionRecognizer(HttpTypes types)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        if (
            operation is IObjectCreationOperation { Constructor: not null, Type: { } type } creation
            && type.IsOrDerivesFrom(types.BadHttpRequestException)
        )
        {
            new ResponseDraft(creation, type.Name, ResponseShape.Exception, ResultArguments.Find(creation.Arguments, "statusCode")).AddTo(
                into,
                locals
            );
        }
    }
}
