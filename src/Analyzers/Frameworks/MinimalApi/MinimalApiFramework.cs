using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.MinimalApi;

/// <summary>Minimal APIs: results, typed results, route handlers and endpoint filters.</summary>
internal sealed class MinimalApiFramework : Framework
{
    private readonly MinimalApiTypes _types;
    private readonly MinimalApiRecognizer _recognizer;

    /// <summary>Looks the types up.</summary>
    public MinimalApiFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new MinimalApiTypes(facts.Compilation);
        _recognizer = new MinimalApiRecognizer(facts, _types);
    }

    /// <inheritdoc/>
    public override bool IsPresent =>
        _types.ResultInterface is not null || _types.EndpointRouteBuilderExtensions is not null || _types.EndpointConventions is not null;

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type) =>
        type.IsOrImplements(_types.ResultInterface) ? TypeRoles.Result | (type is INamedTypeSymbol ? TypeRoles.RouteResult : TypeRoles.None)
        : type.Is(_types.Results) || type.Is(_types.TypedResults) ? TypeRoles.SchemeCaller
        : type.IsOrDerivesFrom(_types.EndpointFilterInvocationContext)
            ? TypeRoles.RequestContext | TypeRoles.Carrier | TypeRoles.EndpointFilterContext
        : type.Is(_types.EndpointFilterDelegate) ? TypeRoles.Next
        : type.IsOrImplements(_types.EndpointFilter) ? TypeRoles.EndpointFilter
        : type.Is(_types.EndpointConventions) ? TypeRoles.EndpointConventions
        : type.Is(_types.EndpointRouteBuilderExtensions) ? TypeRoles.RouteBuilder
        : TypeRoles.None;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into) =>
        _recognizer.Recognize(operation, locals, into);

    /// <inheritdoc/>
    public override bool StartsResponse(IInvocationOperation call, ITypeSymbol? receiver) =>
        call.TargetMethod.Name is "ExecuteAsync" or "ExecuteResultAsync"
        && Facts.Is(receiver, TypeRoles.RouteResult)
        && !Facts.Is(receiver, TypeRoles.ActionResult);

    /// <inheritdoc/>
    public override int? StatusOf(IOperation operation)
    {
        if (
            operation is not IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.Length: 0 } method }
            || method.RootDefinition().ContainingType is not { } declaring
            || !(declaring.Is(_types.Results) || declaring.Is(_types.TypedResults))
        )
        {
            return null;
        }

        return method.Name switch
        {
            "Ok" => 200,
            "Created" or "CreatedAtRoute" => 201,
            "Accepted" or "AcceptedAtRoute" => 202,
            "NoContent" => 204,
            "Redirect" or "LocalRedirect" or "RedirectToRoute" => 302,
            "BadRequest" or "ValidationProblem" => 400,
            "NotFound" => 404,
            "Conflict" => 409,
            "UnprocessableEntity" => 422,
            "InternalServerError" => 500,
            _ => null,
        };
    }
}
