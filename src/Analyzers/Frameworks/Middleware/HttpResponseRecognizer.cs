using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Middleware;

/// <summary>Statuses written to the response of the current request: <c>HttpResponse</c> of ASP.NET Core and of System.Web, <c>IHttpResponseFeature</c>, <c>HttpListenerResponse</c>.</summary>
internal sealed class HttpResponseRecogniser(KnownTypes types) : IRecognizer
{
    /// <inheritdoc/>
    public void Recognise(IOperation operation, LocalValues locals, List<Response> into)
    {
        if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "StatusCode", Instance.Type: { } owner } } assignment
            && types.IsResponse(owner))
        {
            ResultArguments.Add(assignment, "StatusCode", ResponseShape.Write, assignment.Value, locals, into);
        }
    }
}
