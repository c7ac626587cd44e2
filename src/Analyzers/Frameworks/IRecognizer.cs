using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// Turns operations of one framework into responses. A recogniser knows no rule; whatever it cannot read as a constant status it
/// leaves out. It never throws, and it says nothing about code that does not bind.
/// </summary>
internal interface IRecognizer
{
    /// <summary>Adds the responses that this operation makes. Called for calls, object creations and assignments.</summary>
    void Recognise(IOperation operation, LocalValues locals, List<Response> into);
}
