using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Lambda;

/// <summary>
/// Answers of AWS Lambda (<c>on-the-wire.md</c> D13): messages for API Gateway and load balancers, and <c>HttpResults</c> of
/// Amazon.Lambda.Annotations.
/// </summary>
internal sealed class LambdaRecognizer(FrameworkFacts facts, LambdaTypes types)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        int before = into.Count;
        switch (operation)
        {
            case IObjectCreationOperation { Constructor: not null } creation
                when types.IsProxyResponse(creation.Type)
                    && ResultArguments.Initialised(creation, "StatusCode") is { } status
                    && !LambdaHeaders.MayHoldChallenge(creation, locals)
                    && Messages.TryFollow(creation, locals, facts, out ISymbol? made):
                new ResponseDraft(creation, creation.Type!.Name, ResponseShape.Message, status)
                {
                    Body = ResultArguments.Initialised(creation, "Body"),
                    Target = made,
                }.AddTo(into, locals);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: "StatusCode", Instance: { } message },
                Parent: not IObjectOrCollectionInitializerOperation
            } assignment when types.IsProxyResponse(message.Type):
                new ResponseDraft(assignment, "StatusCode", ResponseShape.Message, assignment.Value)
                {
                    Target = MessageSymbol.Of(message, locals),
                }.AddTo(into, locals);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Unauthorized" or "Forbid" or "NewResult" } method } call
                when method.ContainingType.Is(types.Results):
                Result(call, method.Name, locals, into);
                break;
        }

        if (into.Count > before && IsHandshake(operation))
        {
            into.RemoveRange(before, into.Count - before);
        }
    }

    // AddHeader returns the result that it is called on, so that calls are chained.
    private void Result(IInvocationOperation call, string name, LocalValues locals, List<Response> into)
    {
        IOperation last = call;
        bool bringsHeader = false;
        while (
            last.Parent is IInvocationOperation { TargetMethod: { Name: "AddHeader", ContainingType: { } declaring } } next
            && next.Instance == last
            && (declaring.Is(types.Result) || declaring.Is(types.Results))
        )
        {
            bringsHeader |= ChallengeHeader.IsPassed(next.Arguments);
            last = next;
        }

        if (bringsHeader || !Messages.TryFollow(last, locals, facts, out ISymbol? target))
        {
            return;
        }

        switch (name)
        {
            case "NewResult":
                new ResponseDraft(call, name, ResponseShape.Message, ResultArguments.Find(call.Arguments, "statusCode"))
                {
                    Body = ResultArguments.Find(call.Arguments, "body"),
                    Target = target,
                }.AddTo(into, locals);
                break;
            default:
                into.Add(
                    new Response(call, name is "Forbid" ? 403 : 401, ResponseShape.Message, name)
                    {
                        Target = target,
                        Body = ResultArguments.Find(call.Arguments, "body"),
                    }
                );
                break;
        }
    }

    // API Gateway answers the handshake of a WebSocket itself: of what the function answers only the status is sent on. Functions of
    // that kind tell connections apart, which no other does.
    private static bool IsHandshake(IOperation operation) =>
        operation.Syntax.SyntaxTree.ToString().IndexOf(".ConnectionId", StringComparison.Ordinal) >= 0;
}
