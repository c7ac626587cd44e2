using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Wolverine;

/// <summary>
/// WolverineFx.Http: methods that run before an endpoint and stop the request by what they return. A <c>ProblemDetails</c> with a status is
/// written with that status (<c>ProblemDetailsContinuationPolicy</c>), from an endpoint's own method it is a body that is sent with 200. An
/// <c>IResult</c> that is not <c>WolverineContinue.Result()</c> is executed, as minimal APIs do, which know it.
/// </summary>
internal sealed class WolverineFramework(FrameworkFacts facts) : Framework(facts)
{
    private readonly INamedTypeSymbol? _endpoint = TypeLookup.Resolve(facts.Compilation, "Wolverine.Http.WolverineHttpMethodAttribute");
    private readonly INamedTypeSymbol? _problem = TypeLookup.Resolve(facts.Compilation, "Microsoft.AspNetCore.Mvc.ProblemDetails");
    private readonly INamedTypeSymbol? _before = TypeLookup.Resolve(facts.Compilation, "Wolverine.Attributes.WolverineBeforeAttribute");

    /// <inheritdoc/>
    public override bool IsPresent => _endpoint is not null;

    // It stands on ASP.NET Core, which answers the requests.
    /// <inheritdoc/>
    public override Capabilities Capabilities => Capabilities.None;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        if (
            operation is IObjectCreationOperation { Constructor: not null } creation
            && creation.Type.IsOrDerivesFrom(_problem)
            && EnclosingFunctions.Innermost(creation) is null
            && Method(creation) is { } method
            && RunsBefore(method)
        )
        {
            new ResponseDraft(creation, creation.Type!.Name, ResponseShape.Result, ResultArguments.Initialised(creation, "Status")).AddTo(
                into,
                locals
            );
        }
    }

    private static IMethodSymbol? Method(IOperation operation)
    {
        IOperation root = OperationWalk.Root(operation);
        return root.SemanticModel?.GetDeclaredSymbol(root.Syntax) as IMethodSymbol;
    }

    // By an attribute, or by a name that Wolverine knows (`MiddlewarePolicy.BeforeMethodNames`) in the class of an endpoint.
    private bool RunsBefore(IMethodSymbol method) =>
        Returns(method.ReturnType) && (HasAttribute(method, _before) || (IsNamedBefore(method) && HasEndpoint(method.ContainingType)));

    private static bool IsNamedBefore(IMethodSymbol method) =>
        method.Name is "Before" or "BeforeAsync" or "Load" or "LoadAsync" or "Validate" or "ValidateAsync";

    // The problem itself, also in a task or beside what the endpoint is handed.
    private bool Returns(ITypeSymbol type)
    {
        if (type.IsOrDerivesFrom(_problem))
        {
            return true;
        }

        if (
            type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } generic
            && (generic.IsTupleType || generic.Name is "Task" or "ValueTask")
        )
        {
            foreach (ITypeSymbol argument in arguments)
            {
                if (Returns(argument))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool HasEndpoint(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && HasAttribute(method, _endpoint))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAttribute(IMethodSymbol method, INamedTypeSymbol? attribute)
    {
        foreach (AttributeData data in method.GetAttributes())
        {
            if (data.AttributeClass.IsOrDerivesFrom(attribute))
            {
                return true;
            }
        }

        return false;
    }
}
