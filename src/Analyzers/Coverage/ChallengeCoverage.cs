using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Coverage;

/// <summary>
/// Whether something else of the project puts the header on a 401 that its own function leaves bare. Where it cannot be seen whether a
/// cover stands around the site, it is taken to do so: silence before a wrong warning.
/// </summary>
internal sealed class ChallengeCoverage(CoverageFacts facts)
{
    /// <summary>Whether the response is covered; <paramref name="owner"/> is the symbol whose body makes it.</summary>
    public bool Covers(Response response, ISymbol owner, CancellationToken cancellation)
    {
        if (ByFramework(response, owner, cancellation))
        {
            return true;
        }

        if (!facts.Startup.Flow.Frameworks.Files.MentionsHeader(cancellation))
        {
            return false;
        }

        INamedTypeSymbol? type = TypeOf(owner);
        CoveringRegistrations covers = facts.Registrations(cancellation);
        bool isApi = !covers.SuppressesClientErrors && IsApiController(type);
        bool isBodyless = IsBodyless(response, owner) && !(isApi && IsMvc(response));
        return ByMiddleware(covers, response, type, isBodyless, cancellation)
            || (covers.StatusPages && isBodyless)
            || (
                covers.ProblemDetails
                && (
                    IsProblem(response)
                    || (isApi && IsMvc(response) && response.Body is null && response.Shape is ResponseShape.Result)
                    || (isBodyless && covers.HasStatusPages)
                )
            )
            || ByFilter(covers, response, owner, isBodyless, cancellation)
            || ByEndpointFilter(covers, response)
            || (covers.MessageHandler && (IsOfWebApi(response) || facts.Frameworks.Is(type, TypeRoles.MessageHandler)))
            || new CallerCoverage(facts.Startup.Flow, cancellation).Covers(response, owner);
    }

    private bool ByFramework(Response response, ISymbol owner, CancellationToken cancellation)
    {
        foreach (Framework framework in facts.Frameworks.Present)
        {
            if (
                framework.IsOfClient(response, owner, cancellation)
                || framework.Covers(response, owner, facts.Startup.Flow.Setters, cancellation)
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool ByMiddleware(
        CoveringRegistrations covers,
        Response response,
        INamedTypeSymbol? type,
        bool isBodyless,
        CancellationToken cancellation
    )
    {
        foreach (CoveringRegistration cover in covers.Middleware)
        {
            if (
                ((cover.Moment & HeaderTiming.Before) != 0 || isBodyless)
                && !ComesFirst(response.Operation.Syntax, type, cover, cancellation)
            )
            {
                return true;
            }
        }

        return false;
    }

    // A 401 of a middleware that stands before the covering one never passes it.
    private bool ComesFirst(SyntaxNode site, INamedTypeSymbol? type, CoveringRegistration cover, CancellationToken cancellation)
    {
        bool isFirst = false;
        foreach (RequestPipeline pipeline in facts.Startup.Pipelines(cancellation))
        {
            int own = -1;
            int covering = -1;
            for (int i = 0; i < pipeline.Steps.Count; i++)
            {
                Step step = pipeline.Steps[i];
                covering = covering < 0 && step.Call.Syntax == cover.Call.Syntax ? i : covering;
                own = own < 0 && IsMadeIn(step, site, type) ? i : own;
            }

            isFirst |= own >= 0 && covering >= 0 && own <= covering;
        }

        return isFirst;
    }

    private static bool IsMadeIn(Step step, SyntaxNode site, INamedTypeSymbol? type)
    {
        if (step.Kind is StepKind.Middleware)
        {
            return type is not null && CoveringRegistrations.MiddlewareType(step.Call).Is(type);
        }

        if (step.Kind is not StepKind.Inline || step.Call.Syntax.SyntaxTree != site.SyntaxTree)
        {
            return false;
        }

        foreach (IArgumentOperation argument in step.Call.Arguments)
        {
            if (argument.Syntax.Span.Contains(site.Span) && OperationValue.Unwrap(argument.Value) is IDelegateCreationOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static INamedTypeSymbol? TypeOf(ISymbol owner) => owner as INamedTypeSymbol ?? owner.ContainingType;

    private bool ByFilter(CoveringRegistrations covers, Response response, ISymbol owner, bool isBodyless, CancellationToken cancellation)
    {
        INamedTypeSymbol? type = TypeOf(owner);
        bool isMvc = IsMvc(response);
        bool isInController = facts.Frameworks.Is(type, TypeRoles.Controller | TypeRoles.PageModel | TypeRoles.Page);
        if (!isMvc && !isInController)
        {
            return false;
        }

        FilterReach reach = covers.GlobalFilters;
        if (isInController)
        {
            reach |= ByAttributes(owner, cancellation) | facts.Filters.Of(type!, cancellation);
            for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            {
                reach |= ByAttributes(current, cancellation);
            }
        }

        if ((reach & FilterReach.Everything) != 0 && isInController)
        {
            return true;
        }

        bool isEarly =
            !isInController
            && owner.Name is "OnAuthorization" or "OnAuthorizationAsync" or "OnResourceExecuting" or "OnResourceExecutionAsync";
        bool isSeen = isMvc && (!isEarly || (reach & FilterReach.AlwaysRuns) != 0);
        bool showsStatus =
            response.Name is not "ObjectResult"
            || response.Operation is not IObjectCreationOperation creation
            || ResultArguments.Initialised(creation, "StatusCode") is not null;
        return isSeen && (((reach & FilterReach.Results) != 0 && showsStatus) || ((reach & FilterReach.Late) != 0 && isBodyless));
    }

    private FilterReach ByAttributes(ISymbol symbol, CancellationToken cancellation)
    {
        FilterReach reach = FilterReach.None;
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (FilterClassifier.TypeOf(attribute) is { } filter && facts.Frameworks.Is(filter, TypeRoles.Filter))
            {
                reach |= facts.Filters.Of(filter, cancellation);
            }
        }

        return reach;
    }

    private bool ByEndpointFilter(CoveringRegistrations covers, Response response)
    {
        if (IsMvc(response))
        {
            return false;
        }

        foreach (CoveringRegistration cover in covers.EndpointFilters)
        {
            if (
                ((cover.Moment & HeaderTiming.Before) != 0 || response.Shape is ResponseShape.Result)
                && EndpointScope.Reaches(cover.Call, response.Operation, facts.Startup.Flow)
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMvc(Response response) =>
        response.Shape is ResponseShape.Result && facts.Frameworks.Is(response.Operation.Type, TypeRoles.ActionResult);

    private static bool IsOfWebApi(Response response) =>
        response.Target is not null
        || response.Operation.Type?.ContainingNamespace?.ToDisplayString() is { } space
            && (space.StartsWith("System.Web.Http", System.StringComparison.Ordinal) || space is "System.Net.Http");

    private static bool IsProblem(Response response) => response is { Shape: ResponseShape.Result, Name: "Problem" or "ValidationProblem" };

    private bool IsBodyless(Response response, ISymbol owner)
    {
        if (response.Shape is ResponseShape.Result)
        {
            return response.Body is null
                && response.Name
                    is "Unauthorized"
                        or "UnauthorizedResult"
                        or "UnauthorizedHttpResult"
                        or "StatusCode"
                        or "StatusCodeResult"
                        or "StatusCodeHttpResult";
        }

        if (response.Shape is ResponseShape.Sent)
        {
            return false; // it starts the response, which is all that the covers for bodyless answers ask
        }

        // A status is sent without a body if its function never starts the response.
        IOperation function = response.Operation;
        while (function.Parent is { } parent && function is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            function = parent;
        }

        LocalValues locals = facts.Startup.Flow.BodyOf(OperationWalk.Root(function)).Locals;
        foreach (IOperation operation in OperationWalk.Of(function))
        {
            if (facts.Startup.Flow.Frameworks.Headers.Of(operation, locals).Kind is EffectKind.StartsResponse)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsApiController(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (HasApiController(current))
            {
                return true;
            }
        }

        return type is not null && HasApiController(type.ContainingAssembly);
    }

    private bool HasApiController(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (facts.Frameworks.Is(attribute.AttributeClass, TypeRoles.ProblemBodies))
            {
                return true;
            }
        }

        return false;
    }
}
