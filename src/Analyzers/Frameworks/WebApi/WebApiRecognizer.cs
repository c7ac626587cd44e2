using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.WebApi;

/// <summary>
/// Results of Web API 2 (<c>on-the-wire.md</c> D13). <c>Unauthorized</c> alone takes its challenges as arguments; none adds one by itself.
/// </summary>
internal sealed class WebApiRecognizer(WebApiTypes types)
{
    private const string Results = "System.Web.Http.Results";

    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { Name: "Unauthorized" or "StatusCode" or "Content" } method } call
                // the shim of ASP.NET Core returns results of MVC
                when method.RootDefinition().ContainingType.Is(types.Controller) && method.ReturnType.IsOrImplements(types.ActionResult):
                if (method.Name is "Unauthorized")
                {
                    into.Add(new Response(call, 401, ResponseShape.Result, method.Name) { BringsHeader = BringsChallenge(call.Arguments) });
                }
                else
                {
                    new ResponseDraft(call, method.Name, ResponseShape.Result, Status(call.Arguments))
                    {
                        Body = ResultArguments.Find(call.Arguments, "value"),
                    }.AddTo(into, locals);
                }

                break;
            case IObjectCreationOperation
            {
                Constructor: not null,
                Type: INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: true } type
            } creation when type.IsOrImplements(types.ActionResult):
                if (type.Is(types.UnauthorizedResult))
                {
                    into.Add(
                        new Response(creation, 401, ResponseShape.Result, type.Name) { BringsHeader = BringsChallenge(creation.Arguments) }
                    );
                }
                else if (type.ContainingNamespace?.ToDisplayString() is Results && Status(creation.Arguments) is { } status)
                {
                    new ResponseDraft(creation, type.Name, ResponseShape.Result, status)
                    {
                        Body = ResultArguments.Find(creation.Arguments, "content"),
                    }.AddTo(into, locals);
                }

                break;
        }
    }

    // The parameter is called status in one method and statusCode in the others.
    private static IOperation? Status(ImmutableArray<IArgumentOperation> arguments) =>
        ResultArguments.Find(arguments, "statusCode") ?? ResultArguments.Find(arguments, "status");

    // An array or list that cannot be seen to be empty is taken to hold a challenge.
    private static bool BringsChallenge(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Name is "challenges")
            {
                return OperationValue.Unwrap(argument.Value) switch
                {
                    IArrayCreationOperation { Initializer: { } initializer } => !initializer.ElementValues.IsEmpty,
                    IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] } => false,
                    IInvocationOperation { TargetMethod.Name: "Empty" } => false,
                    { Syntax: CollectionExpressionSyntax { Elements.Count: 0 } } => false,
                    _ => true,
                };
            }
        }

        return false;
    }
}
