using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Mvc;

/// <summary>
/// Results of controllers, Razor Pages and filters. None of them ever adds a <c>WWW-Authenticate</c> header by itself; a challenge
/// and a forbid leave the answer to the authentication handler.
/// </summary>
internal sealed class MvcRecognizer(FrameworkFacts facts, MvcTypes types)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        switch (operation)
        {
            case IInvocationOperation call when types.IsResult(call.TargetMethod.ReturnType):
                Call(call, locals, into);
                break;
            case IObjectCreationOperation { Constructor: not null } creation when types.IsResult(creation.Type):
                Creation(creation, locals, into);
                break;
            case IObjectCreationOperation { Constructor: not null } creation
                when creation.Type.IsOrDerivesFrom(types.ProblemDetails) && IsReturnedByAction(creation):
                // A ProblemDetails that an action returns as its value brings its status along (on-the-wire.md B18).
                new ResponseDraft(creation, creation.Type!.Name, ResponseShape.Result, ResultArguments.Initialised(creation, "Status"))
                {
                    Body = creation,
                }.AddTo(into, locals);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: "StatusCode", Instance: { } instance },
                Parent: not IObjectOrCollectionInitializerOperation
            } assignment when types.IsResult(instance.Type):
                new ResponseDraft(assignment, "StatusCode", ResponseShape.Result, assignment.Value).AddTo(into, locals);
                break;
        }
    }

    private void Call(IInvocationOperation call, LocalValues locals, List<Response> into)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.DeclaringSyntaxReferences.Length > 0)
        {
            return; // a helper of this project: what it answers is seen inside it
        }

        INamedTypeSymbol declaring = method.RootDefinition().ContainingType;
        bool onPage = declaring.Is(types.ControllerBase) || declaring.Is(types.PageModel) || declaring.Is(types.PageBase);
        switch (method.Name)
        {
            case "Challenge" when onPage:
                into.Add(new Response(call, 401, ResponseShape.Delegated, method.Name));
                break;
            case "Forbid" when onPage:
                into.Add(new Response(call, 403, ResponseShape.Delegated, method.Name));
                break;
            default:
                if (ResultArguments.Find(call.Arguments, "statusCode") is { } status)
                {
                    new ResponseDraft(call, method.Name, ResponseShape.Result, status)
                    {
                        Body = ResultArguments.Find(call.Arguments, "value"),
                    }.AddTo(into, locals);
                }
                else if (types.DefaultStatus(method.ReturnType) is { } fixedStatus)
                {
                    into.Add(
                        new Response(call, fixedStatus, ResponseShape.Result, method.Name)
                        {
                            Body = call.Arguments.Length == 1 ? call.Arguments[0].Value : null,
                        }
                    );
                }

                break;
        }
    }

    private void Creation(IObjectCreationOperation creation, LocalValues locals, List<Response> into)
    {
        string name = creation.Type!.Name;
        if (creation.Type.IsOrDerivesFrom(types.ChallengeResult))
        {
            into.Add(new Response(creation, 401, ResponseShape.Delegated, name));
        }
        else if (creation.Type.IsOrDerivesFrom(types.ForbidResult))
        {
            into.Add(new Response(creation, 403, ResponseShape.Delegated, name));
        }
        else if (
            (ResultArguments.Initialised(creation, "StatusCode") ?? ResultArguments.Find(creation.Arguments, "statusCode")) is { } status
        )
        {
            new ResponseDraft(creation, name, ResponseShape.Result, status) { Body = Body(creation) }.AddTo(into, locals);
        }
        else if (types.DefaultStatus(creation.Type) is { } fixedStatus)
        {
            into.Add(new Response(creation, fixedStatus, ResponseShape.Result, name) { Body = Body(creation) });
        }
        else if (
            creation.Type.Is(types.ObjectResult)
            && ProblemStatus.Of(ResultArguments.Find(creation.Arguments, "value"), facts, locals) is { } problemStatus
        )
        {
            new ResponseDraft(creation, name, ResponseShape.Result, problemStatus) { Body = Body(creation) }.AddTo(into, locals);
        }
    }

    private bool IsReturnedByAction(IObjectCreationOperation creation) =>
        ReturnPosition.IsReturned(creation.Syntax)
        && creation.SemanticModel?.GetEnclosingSymbol(creation.Syntax.SpanStart)
            is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, ContainingType: { } declaring }
        && declaring.IsOrDerivesFrom(types.ControllerBase);

    private static IOperation? Body(IObjectCreationOperation creation) =>
        ResultArguments.Find(creation.Arguments, "value")
        ?? ResultArguments.Find(creation.Arguments, "error")
        ?? ResultArguments.Initialised(creation, "Content");
}
