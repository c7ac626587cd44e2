using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.FastEndpoints;

/// <summary>
/// The calls by which an endpoint of FastEndpoints sends or throws its answer, and the bodies of errors that it returns as results
/// (<c>on-the-wire.md</c> D13). <c>Send.ResultAsync(…)</c> is none of them: its result is recognised where it is made.
/// </summary>
internal sealed class FastEndpointsRecognizer(FastEndpointsTypes types)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { } method } call when types.Sends(method) || types.Throws(method):
                Call(call, method, locals, into);
                break;
            case IObjectCreationOperation { Constructor: not null } creation when types.IsErrorBody(creation.Type) && IsExecuted(creation):
                new ResponseDraft(creation, creation.Type!.Name, ResponseShape.Result, StatusOf(creation)).AddTo(into, locals);
                break;
        }
    }

    private static void Call(IInvocationOperation call, IMethodSymbol method, LocalValues locals, List<Response> into)
    {
        switch (method.Name)
        {
            case "UnauthorizedAsync" or "SendUnauthorizedAsync":
                into.Add(new Response(call, 401, ResponseShape.Sent, method.Name));
                break;
            case "ForbiddenAsync" or "SendForbiddenAsync":
                into.Add(new Response(call, 403, ResponseShape.Sent, method.Name));
                break;
            case "HeadersAsync"
            or "SendHeadersAsync" when StatusValue.Constant(ResultArguments.Find(call.Arguments, "statusCode")) is { } status:
                into.Add(
                    new Response(call, status, ResponseShape.Sent, method.Name)
                    {
                        BringsHeader = BringsHeader(ResultArguments.Find(call.Arguments, "headers")),
                    }
                );
                break;
            default:
                new ResponseDraft(call, method.Name, ResponseShape.Sent, ResultArguments.Find(call.Arguments, "statusCode"))
                {
                    Body = Body(call),
                }.AddTo(into, locals);
                break;
        }
    }

    private static IOperation? StatusOf(IObjectCreationOperation creation) =>
        ResultArguments.Initialised(creation, "StatusCode")
        ?? ResultArguments.Initialised(creation, "Status")
        ?? ResultArguments.Find(creation.Arguments, "statusCode");

    // What a delegate from elsewhere does to the headers cannot be seen: assume that it sets the challenge.
    private static bool BringsHeader(IOperation? headers)
    {
        if (
            headers is null
            || OperationValue.Unwrap(headers) is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body: { } body } }
        )
        {
            return headers is not null;
        }

        foreach (IOperation operation in OperationWalk.Of(body))
        {
            if (
                HeaderEffects.NamesHeader(operation)
                || operation is IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.Length: > 0 }
            )
            {
                return true;
            }
        }

        return false;
    }

    // As the value of something else, a body only says what is answered elsewhere: `Send.ResponseAsync(new ErrorResponse(…), 401)`.
    private static bool IsExecuted(IObjectCreationOperation creation)
    {
        IOperation value = creation;
        while (value.Parent is IConversionOperation conversion)
        {
            value = conversion;
        }

        return value.Type?.SpecialType is not SpecialType.System_Object
            && (
                ReturnPosition.IsReturned(creation.Syntax)
                || value.Parent
                    is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ResultAsync" or "SendResultAsync" } }
            );
    }

    private static IOperation? Body(IInvocationOperation call) =>
        ResultArguments.Find(call.Arguments, "response")
        ?? ResultArguments.Find(call.Arguments, "content")
        ?? ResultArguments.Find(call.Arguments, "message")
        ?? ResultArguments.Find(call.Arguments, "errorMessage");
}
