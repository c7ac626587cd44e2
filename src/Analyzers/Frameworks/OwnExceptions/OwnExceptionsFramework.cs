using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.OwnExceptions;

/// <summary>Exceptions of the application's own that carry a status, which it writes to the response elsewhere.</summary>
internal sealed class OwnExceptionsFramework(FrameworkFacts facts) : Framework(facts)
{
    private readonly CarriedStatusRecognizer _recognizer = new(facts);

    /// <inheritdoc/>
    public override bool IsPresent => Facts.Exception is not null;

    /// <inheritdoc/>
    public override Capabilities Capabilities => Capabilities.None;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into) =>
        _recognizer.Recognize(operation, locals, into);
}
