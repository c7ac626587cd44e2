using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.MinimalApi;

/// <summary>Results of minimal APIs: <c>Results</c>, <c>TypedResults</c> and result types that take a status.</summary>
internal sealed class MinimalApiRecogniser(KnownTypes types, ResultTypes results) : IRecognizer
{
    /// <inheritdoc/>
    public void Recognise(IOperation operation, LocalValues locals, List<Response> into)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.Length: 0 } method } call when results.IsMinimalApiResult(method.ReturnType):
                Call(call, method, locals, into);
                break;
            case IObjectCreationOperation { Constructor: not null, Type: { DeclaringSyntaxReferences.Length: 0 } type } creation when results.IsMinimalApiResult(type) && !types.FastEndpoints.IsErrorBody(type):
                ResultArguments.Add(creation, type.Name, ResponseShape.Result,
                    ResultArguments.Initialised(creation, "StatusCode") ?? ResultArguments.Find(creation.Arguments, "statusCode"), locals, into);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "StatusCode", Instance: { } instance }, Parent: not IObjectOrCollectionInitializerOperation } assignment
                when results.IsMinimalApiResult(instance.Type):
                ResultArguments.Add(assignment, "StatusCode", ResponseShape.Result, assignment.Value, locals, into);
                break;
        }
    }

    private void Call(IInvocationOperation call, IMethodSymbol method, LocalValues locals, List<Response> into)
    {
        bool isFactory = method.ContainingType.Is(types.MinimalApi.Results) || method.ContainingType.Is(types.MinimalApi.TypedResults);
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
                ResultArguments.Add(call, method.Name, ResponseShape.Result,
                    ResultArguments.Find(call.Arguments, "statusCode") ?? ResultArguments.ProblemStatus(ResultArguments.Find(call.Arguments, "problemDetails"), types, locals),
                    locals, into, Body(call));
                break;
        }
    }

    private static IOperation? Body(IInvocationOperation call) =>
        ResultArguments.Find(call.Arguments, "data") ?? ResultArguments.Find(call.Arguments, "content") ?? ResultArguments.Find(call.Arguments, "detail");
}
