using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>What the responses of frameworks have in common: a status that is assigned, and a body that is written to.</summary>
internal static class ResponseMembers
{
    /// <summary>Adds the responses of <c>response.StatusCode = …</c> where <paramref name="isResponse"/> knows the type.</summary>
    public static void RecognizeStatus(
        IOperation operation,
        System.Func<ITypeSymbol?, bool> isResponse,
        LocalValues locals,
        List<Response> into
    )
    {
        if (
            operation
                is ISimpleAssignmentOperation
                {
                    Target: IPropertyReferenceOperation { Property.Name: "StatusCode", Instance.Type: { } owner }
                } assignment
            && isResponse(owner)
        )
        {
            new ResponseDraft(assignment, "StatusCode", ResponseShape.Write, assignment.Value).AddTo(into, locals);
        }
    }

    /// <summary>Whether a call is made on the body of a response, or is given it.</summary>
    public static bool WritesBody(IInvocationOperation call, System.Func<ITypeSymbol?, bool> isResponse)
    {
        if (IsBody(call.Instance, isResponse))
        {
            return true;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsBody(argument.Value, isResponse))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBody(IOperation? operation, System.Func<ITypeSymbol?, bool> isResponse) =>
        operation is not null
        && OperationValue.Unwrap(operation)
            is IPropertyReferenceOperation { Property.Name: "Body" or "BodyWriter" or "OutputStream", Instance.Type: { } owner }
        && isResponse(owner);
}
