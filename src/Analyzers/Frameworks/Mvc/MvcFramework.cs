using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Mvc;

/// <summary>Controllers, Razor Pages, their results and their filters.</summary>
internal sealed class MvcFramework : Framework
{
    private readonly MvcTypes _types;
    private readonly MvcRecognizer _recognizer;

    /// <summary>Looks the types up.</summary>
    public MvcFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new MvcTypes(facts.Compilation);
        _recognizer = new MvcRecognizer(facts, _types);
    }

    /// <inheritdoc/>
    public override bool IsPresent => _types.ActionResultInterface is not null;

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type)
    {
        TypeRoles roles =
            _types.IsResult(type) ? TypeRoles.Result | TypeRoles.ActionResult
            : type.IsOrImplements(_types.ActionResultInterface) ? TypeRoles.Result
            : type.IsOrDerivesFrom(_types.ProblemDetails) ? TypeRoles.Problem
            : TypeRoles.None;
        roles |=
            type.Is(_types.ChallengeResult) || type.Is(_types.ForbidResult) ? TypeRoles.SchemeResult
            : type.Is(_types.ControllerBase) || type.Is(_types.PageModel) || type.Is(_types.PageBase) ? TypeRoles.SchemeCaller
            : TypeRoles.None;
        roles |=
            type.IsOrDerivesFrom(_types.ControllerBase) ? TypeRoles.Controller | TypeRoles.Carrier
            : type.IsOrDerivesFrom(_types.PageModel) ? TypeRoles.PageModel | TypeRoles.Carrier
            : type.IsOrDerivesFrom(_types.PageBase) ? TypeRoles.Page
            : type.IsOrDerivesFrom(_types.ActionContext) ? TypeRoles.RequestContext | TypeRoles.Carrier
            : type.IsOrDerivesFrom(_types.ApiControllerAttribute) ? TypeRoles.ProblemBodies
            : TypeRoles.None;
        roles |= type.IsOrDerivesFrom(_types.FilterContext) ? TypeRoles.FilterContext | TypeRoles.MayDecide : TypeRoles.None;
        roles |=
            type.Is(_types.ResultExecutedContext) ? TypeRoles.ResultExecutedContext
            : type.Is(_types.ActionExecutionDelegate)
            || type.Is(_types.ResourceExecutionDelegate)
            || type.Is(_types.PageHandlerExecutionDelegate)
                ? TypeRoles.Next
            : type.Is(_types.ResultExecutionDelegate) ? TypeRoles.NextOfResult
            : TypeRoles.None;
        return roles | FilterRolesOf(type);
    }

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into) =>
        _recognizer.Recognize(operation, locals, into);

    /// <inheritdoc/>
    public override bool StartsResponse(IInvocationOperation call, ITypeSymbol? receiver) =>
        call.TargetMethod.Name is "ExecuteAsync" or "ExecuteResultAsync" && _types.IsResult(receiver);

    /// <inheritdoc/>
    public override Effect? ControlEffectOf(IOperation operation) =>
        operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Result", Instance.Type: { } owner } }
                when owner.IsOrDerivesFrom(_types.FilterContext) => new Effect(EffectKind.SetsResult),
            // the base method is handed the delegate and calls it
            IInvocationOperation call when HandsNextToBase(call) => new Effect(EffectKind.CallsNext),
            IInvocationOperation { TargetMethod: { } method } when IsEmptyBase(method) => new Effect(EffectKind.None),
            _ => null,
        };

    /// <inheritdoc/>
    public override int? StatusOf(IOperation operation) =>
        operation switch
        {
            IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.Length: 0 } method } call
                when IsOnPage(method) && _types.IsResult(method.ReturnType) => method.Name.StartsWith("Redirect", StringComparison.Ordinal)
            || method.Name.StartsWith("LocalRedirect", StringComparison.Ordinal)
                ? 302
            : method.Name is "StatusCode" ? StatusValue.Constant(ResultArguments.Find(call.Arguments, "statusCode"))
            : _types.DefaultStatus(method.ReturnType),
            IObjectCreationOperation { Constructor: not null, Type: { DeclaringSyntaxReferences.Length: 0 } type } creation
                when _types.IsResult(type) => type.Name
                is "RedirectResult"
                    or "LocalRedirectResult"
                    or "RedirectToActionResult"
                    or "RedirectToRouteResult"
                    or "RedirectToPageResult"
                ? 302
                : StatusValue.Constant(ResultArguments.Initialised(creation, "StatusCode")) ?? _types.DefaultStatus(type),
            _ => null,
        };

    /// <inheritdoc/>
    public override RequestGuard GuardOf(IMethodSymbol method)
    {
        if (
            method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation)
            || method.Parameters is not [{ Type: { } context }, ..]
            || !method.ContainingType.IsOrImplements(_types.Filter)
        )
        {
            return RequestGuard.None;
        }

        bool isGuard = method.Name.Substring(method.Name.LastIndexOf('.') + 1) switch
        {
            "OnAuthorization" or "OnAuthorizationAsync" => context.Is(_types.AuthorizationFilterContext),
            "OnResourceExecuting" or "OnResourceExecutionAsync" => context.Is(_types.ResourceExecutingContext),
            "OnActionExecuting" or "OnActionExecutionAsync" => context.Is(_types.ActionExecutingContext),
            "OnPageHandlerExecuting" or "OnPageHandlerExecutionAsync" => context.Is(_types.PageHandlerExecutingContext),
            _ => false,
        };
        return !isGuard ? RequestGuard.None
            : method.Parameters.Length == 2 && Facts.Is(method.Parameters[1].Type, TypeRoles.Next) ? RequestGuard.ByDelegate
            : RequestGuard.ByResult;
    }

    private TypeRoles FilterRolesOf(ITypeSymbol type)
    {
        if (!type.IsOrImplements(_types.Filter))
        {
            return TypeRoles.None;
        }

        TypeRoles roles = TypeRoles.Filter;
        roles |=
            type.IsOrImplements(_types.AlwaysRunResultFilter) || type.IsOrImplements(_types.AsyncAlwaysRunResultFilter)
                ? TypeRoles.AlwaysRunFilter
                : TypeRoles.None;
        return roles
            | (
                type.IsOrImplements(_types.AuthorizationFilter) || type.IsOrImplements(_types.AsyncAuthorizationFilter)
                    ? TypeRoles.MayAuthorize
                    : TypeRoles.None
            );
    }

    private bool IsOnPage(IMethodSymbol method)
    {
        INamedTypeSymbol declaring = method.RootDefinition().ContainingType;
        return declaring.Is(_types.ControllerBase) || declaring.Is(_types.PageModel) || declaring.Is(_types.PageBase);
    }

    private bool HandsNextToBase(IInvocationOperation call) =>
        call
            is {
                Instance: IInstanceReferenceOperation,
                TargetMethod.Name: "OnActionExecutionAsync" or "OnResourceExecutionAsync" or "OnPageHandlerExecutionAsync",
                Arguments: { IsEmpty: false } arguments
            }
        && Facts.Is(arguments[arguments.Length - 1].Value.Type, TypeRoles.Next);

    // The framework's own OnActionExecuting and the like do nothing.
    private static bool IsEmptyBase(IMethodSymbol method) =>
        method.IsVirtual
        && method.Name.StartsWith("On", StringComparison.Ordinal)
        && method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal);
}
