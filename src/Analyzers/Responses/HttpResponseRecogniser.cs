using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>Statuses written to the response of the current request: <c>HttpResponse</c> and <c>IHttpResponseFeature</c>.</summary>
internal sealed class HttpResponseRecogniser(KnownTypes types) : IRecogniser
{
    /// <inheritdoc/>
    public void Recognise(IOperation operation, LocalValues locals, List<Response> into)
    {
        if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "StatusCode", Instance.Type: { } owner } } assignment
            && (owner.IsOrDerivesFrom(types.Http.HttpResponse) || owner.IsOrImplements(types.Http.HttpResponseFeature)))
        {
            ResultArguments.Add(assignment, "StatusCode", ResponseShape.Write, assignment.Value, locals, into);
        }
    }
}
