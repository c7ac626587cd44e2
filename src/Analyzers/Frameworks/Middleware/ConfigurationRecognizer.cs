using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Middleware;

/// <summary>
/// Statuses that options and conventions name and the framework sends later (<c>on-the-wire.md</c> D7): the rate limiter's rejection,
/// request
/// timeouts, short-circuited endpoints, and what the exception handler makes of an exception.
/// </summary>
internal sealed class ConfigurationRecognizer(ConfigurationTypes types)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property: { Name: "RejectionStatusCode" or "TimeoutStatusCode" } property }
            } assignment
                when property.ContainingType.Is(types.RateLimiterOptions) || property.ContainingType.Is(types.RequestTimeoutPolicy):
                new ResponseDraft(assignment, property.Name, ResponseShape.Configured, assignment.Value).AddTo(into, locals);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property: { Name: "StatusCodeSelector" } property }
            } assignment when property.ContainingType.Is(types.ExceptionHandlerOptions):
                Selector(assignment, locals, into);
                break;
            case IInvocationOperation { TargetMethod: { Name: "ShortCircuit" or "MapShortCircuit" } method } call
                when method.ContainingType.Is(types.ShortCircuitConventions) || method.ContainingType.Is(types.ShortCircuitRoutes):
                new ResponseDraft(call, method.Name, ResponseShape.Configured, ResultArguments.Find(call.Arguments, "statusCode")).AddTo(
                    into,
                    locals
                );
                break;
        }
    }

    // Every value that the selector returns is a status; each is reported where it stands.
    private static void Selector(ISimpleAssignmentOperation assignment, LocalValues locals, List<Response> into)
    {
        if (
            OperationValue.Unwrap(assignment.Value)
            is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body: { } body } }
        )
        {
            return;
        }

        foreach (IOperation operation in OperationWalk.Of(body))
        {
            if (operation is IReturnOperation { ReturnedValue: { } returned })
            {
                List<(int Status, IOperation Arm)> statuses = [];
                StatusValue.Collect(returned, locals, statuses);
                foreach ((int status, IOperation arm) in statuses)
                {
                    into.Add(new Response(assignment, status, ResponseShape.Configured, "StatusCodeSelector") { Origin = arm });
                }
            }
        }
    }
}
