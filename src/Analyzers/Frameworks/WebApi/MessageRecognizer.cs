using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.WebApi;

/// <summary>
/// Messages that a Web API answers with (<c>on-the-wire.md</c> D13): <c>HttpResponseMessage</c>, <c>CreateResponse</c>,
/// <c>CreateErrorResponse</c> and <c>HttpResponseException</c>. Clients and their
/// fakes use the same type, so a message counts only in code that answers requests.
/// </summary>
internal sealed class MessageRecognizer(FrameworkFacts facts, WebApiTypes types)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        int before = into.Count;
        switch (operation)
        {
            case IInvocationOperation
            {
                TargetMethod:
                {
                    Name: "CreateResponse" or "CreateErrorResponse",
                    ContainingType: { Name: "HttpRequestMessageExtensions", DeclaringSyntaxReferences.IsEmpty: true }
                } method
            } call
                when method.ContainingNamespace?.ToDisplayString() is "System.Net.Http"
                    && ResultArguments.Find(call.Arguments, "statusCode") is { } status:
                IOperation? body = ResultArguments.Find(call.Arguments, "value") ?? ResultArguments.Find(call.Arguments, "message");
                Add(new ResponseDraft(call, method.Name, ResponseShape.Message, status) { Body = body }, locals, into);
                break;
            case IObjectCreationOperation { Constructor: not null } creation
                when creation.Type.Is(types.Message) && StatusOf(creation) is { } status && !NamesHeader(creation):
                IOperation? content = ResultArguments.Initialised(creation, "Content");
                Add(new ResponseDraft(creation, creation.Type!.Name, ResponseShape.Message, status) { Body = content }, locals, into);
                break;
            case IObjectCreationOperation { Constructor: not null } creation
                when creation.Type.Is(types.ResponseException) && ResultArguments.Find(creation.Arguments, "statusCode") is { } status:
                new ResponseDraft(creation, creation.Type!.Name, ResponseShape.Message, status) { IsThrown = true }.AddTo(into, locals);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: "StatusCode", Instance: { } message },
                Parent: not IObjectOrCollectionInitializerOperation
            } assignment when types.IsMessage(message.Type):
                new ResponseDraft(assignment, "StatusCode", ResponseShape.Message, assignment.Value)
                {
                    Target = MessageSymbol.Of(message, locals),
                }.AddTo(into, locals);
                break;
        }

        // Most statuses are no constants, so the place is asked for last.
        if (into.Count > before && !IsOnServer(operation))
        {
            into.RemoveRange(before, into.Count - before);
        }
    }

    private void Add(ResponseDraft draft, LocalValues locals, List<Response> into)
    {
        if (Messages.TryFollow(draft.Operation, locals, facts, out ISymbol? target))
        {
            (draft with { Target = target }).AddTo(into, locals);
        }
    }

    private static IOperation? StatusOf(IObjectCreationOperation creation) =>
        ResultArguments.Initialised(creation, "StatusCode") ?? ResultArguments.Find(creation.Arguments, "statusCode");

    private static bool NamesHeader(IObjectCreationOperation creation)
    {
        if (creation.Initializer is { } initializer)
        {
            foreach (IOperation operation in OperationWalk.Of(initializer))
            {
                if (
                    HeaderEffects.NamesHeader(operation)
                    || operation is IPropertyReferenceOperation { Property: { } property } && ChallengeHeader.IsMember(property)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsOnServer(IOperation operation)
    {
        if (operation is IInvocationOperation)
        {
            return true; // CreateResponse asks the configuration of a server
        }

        for (
            INamedTypeSymbol? type = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType;
            type is not null;
            type = type.ContainingType
        )
        {
            if (types.IsServer(type))
            {
                return true;
            }
        }

        return false;
    }
}
