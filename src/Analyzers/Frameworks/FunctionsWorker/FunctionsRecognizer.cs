using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.FunctionsWorker;

/// <summary>
/// Messages that a function of the isolated worker answers with (<c>on-the-wire.md</c> D13): <c>CreateResponse</c>, and the status written
/// to one.
/// </summary>
internal sealed class FunctionsRecognizer(FrameworkFacts facts, INamedTypeSymbol? response)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        switch (operation)
        {
            case IInvocationOperation
            {
                TargetMethod: { Name: "CreateResponse", ContainingType.DeclaringSyntaxReferences.IsEmpty: true } method
            } call
                when method.ReturnType.Is(response)
                    && ResultArguments.Find(call.Arguments, "statusCode") is { } status
                    && Messages.TryFollow(call, locals, facts, out ISymbol? target):
                new ResponseDraft(call, method.Name, ResponseShape.Message, status) { Target = target }.AddTo(into, locals);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: "StatusCode", Instance: { } message },
                Parent: not IObjectOrCollectionInitializerOperation
            } assignment when message.Type.IsOrDerivesFrom(response):
                new ResponseDraft(assignment, "StatusCode", ResponseShape.Message, assignment.Value)
                {
                    Target = MessageSymbol.Of(message, locals),
                }.AddTo(into, locals);
                break;
        }
    }
}
