using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.MinimalApi;

/// <summary>Results of minimal APIs: <c>Results</c>, <c>TypedResults</c> and result types that take a status.</summary>
internal sealed class MinimalApiRecognizer(FrameworkFacts facts, MinimalApiTypes types)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.Length: 0 } method } call
                when IsResult(method.ReturnType):
                Call(call, method, locals, into);
                break;
            case IObjectCreationOperation { Constructor: not null, Type: { DeclaringSyntaxReferences.Length: 0 } type } creation
                when IsResult(type) && !facts.Is(type, TypeRoles.ErrorBody):
                IOperation? given = ResultArguments.Initialised(creation, "StatusCode")
                    ?? ResultArguments.Find(creation.Arguments, "statusCode");
                new ResponseDraft(creation, type.Name, ResponseShape.Result, given).AddTo(into, locals);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: "StatusCode", Instance: { } instance },
                Parent: not IObjectOrCollectionInitializerOperation
            } assignment when IsResult(instance.Type):
                new ResponseDraft(assignment, "StatusCode", ResponseShape.Result, assignment.Value).AddTo(into, locals);
                break;
        }
    }

    private void Call(IInvocationOperation call, IMethodSymbol method, LocalValues locals, List<Response> into)
    {
        bool isFactory = method.ContainingType.Is(types.Results) || method.ContainingType.Is(types.TypedResults);
        switch (method.Name)
        {
            case "Unauthorized" when isFactory:
                into.Add(new Response(call, 401, ResponseShape.Result, method.Name));
                break;
            case "Challenge" when isFactory:
                into.Add(new Response(call, 401, ResponseShape.Delegated, method.Name));
                break;
            case "Forbid" when isFactory:
                into.Add(new Response(call, 403, ResponseShape.Delegated, method.Name));
                break;
            default:
                IOperation? status = ResultArguments.Find(call.Arguments, "statusCode")
                    ?? ProblemStatus.Of(ResultArguments.Find(call.Arguments, "problemDetails"), facts, locals);
                new ResponseDraft(call, method.Name, ResponseShape.Result, status) { Body = Body(call) }.AddTo(into, locals);
                break;
        }
    }

    private bool IsResult(ITypeSymbol? type) => facts.Is(type, TypeRoles.RouteResult) && !facts.Is(type, TypeRoles.ActionResult);

    private static IOperation? Body(IInvocationOperation call) =>
        ResultArguments.Find(call.Arguments, "data")
        ?? ResultArguments.Find(call.Arguments, "content")
        ?? ResultArguments.Find(call.Arguments, "detail");
}
