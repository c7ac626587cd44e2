using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Mvc;

/// <summary>Microsoft.AspNetCore.Mvc: controllers, Razor Pages, filters and results.</summary>
internal sealed class MvcTypes(Compilation compilation)
{
    /// <summary><c>ControllerBase</c>.</summary>
    public INamedTypeSymbol? ControllerBase { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ControllerBase");

    /// <summary>Razor Pages' <c>PageModel</c>.</summary>
    public INamedTypeSymbol? PageModel { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel");

    /// <summary>Razor Pages' <c>PageBase</c>, the class of the page itself.</summary>
    public INamedTypeSymbol? PageBase { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.RazorPages.PageBase");

    /// <summary><c>IActionResult</c>.</summary>
    public INamedTypeSymbol? ActionResultInterface { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.IActionResult");

    /// <summary><c>[DefaultStatusCode]</c>, by which a result type names its status.</summary>
    public INamedTypeSymbol? DefaultStatusCodeAttribute { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Infrastructure.DefaultStatusCodeAttribute");

    /// <summary><c>ObjectResult</c>.</summary>
    public INamedTypeSymbol? ObjectResult { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ObjectResult");

    /// <summary><c>ForbidResult</c>.</summary>
    public INamedTypeSymbol? ForbidResult { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ForbidResult");

    /// <summary><c>ChallengeResult</c>.</summary>
    public INamedTypeSymbol? ChallengeResult { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ChallengeResult");

    /// <summary><c>ProblemDetails</c>.</summary>
    public INamedTypeSymbol? ProblemDetails { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ProblemDetails");

    /// <summary><c>ActionContext</c>, the base of what filters and results receive.</summary>
    public INamedTypeSymbol? ActionContext { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ActionContext");

    /// <summary><c>FilterContext</c>.</summary>
    public INamedTypeSymbol? FilterContext { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.FilterContext");

    /// <summary><c>ActionExecutionDelegate</c>.</summary>
    public INamedTypeSymbol? ActionExecutionDelegate { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ActionExecutionDelegate");

    /// <summary><c>ResourceExecutionDelegate</c>.</summary>
    public INamedTypeSymbol? ResourceExecutionDelegate { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ResourceExecutionDelegate");

    /// <summary><c>PageHandlerExecutionDelegate</c>.</summary>
    public INamedTypeSymbol? PageHandlerExecutionDelegate { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate");

    /// <summary><c>IFilterMetadata</c>, the base of all MVC filters.</summary>
    public INamedTypeSymbol? Filter { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata");

    /// <summary><c>AuthorizationFilterContext</c>.</summary>
    public INamedTypeSymbol? AuthorizationFilterContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext");

    /// <summary><c>ResourceExecutingContext</c>.</summary>
    public INamedTypeSymbol? ResourceExecutingContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ResourceExecutingContext");

    /// <summary><c>ActionExecutingContext</c>.</summary>
    public INamedTypeSymbol? ActionExecutingContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext");

    /// <summary><c>PageHandlerExecutingContext</c>.</summary>
    public INamedTypeSymbol? PageHandlerExecutingContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext");

    /// <summary><c>ResultExecutedContext</c>.</summary>
    public INamedTypeSymbol? ResultExecutedContext { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ResultExecutedContext");

    /// <summary><c>ResultExecutionDelegate</c>.</summary>
    public INamedTypeSymbol? ResultExecutionDelegate { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.ResultExecutionDelegate");

    /// <summary><c>IAuthorizationFilter</c>.</summary>
    public INamedTypeSymbol? AuthorizationFilter { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter");

    /// <summary><c>IAsyncAuthorizationFilter</c>.</summary>
    public INamedTypeSymbol? AsyncAuthorizationFilter { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IAsyncAuthorizationFilter");

    /// <summary><c>IAlwaysRunResultFilter</c>, which also sees the results of authorization and resource filters.</summary>
    public INamedTypeSymbol? AlwaysRunResultFilter { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IAlwaysRunResultFilter");

    /// <summary><c>IAsyncAlwaysRunResultFilter</c>.</summary>
    public INamedTypeSymbol? AsyncAlwaysRunResultFilter { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.IAsyncAlwaysRunResultFilter");

    /// <summary><c>[ApiController]</c>, which gives body-less errors a problem body.</summary>
    public INamedTypeSymbol? ApiControllerAttribute { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ApiControllerAttribute");

    /// <summary>Whether a type is a result of controllers or pages.</summary>
    public bool IsResult(ITypeSymbol? type) => type is INamedTypeSymbol && type.IsOrImplements(ActionResultInterface);

    /// <summary>The status that <c>[DefaultStatusCode]</c> on the type or a base type names, or null.</summary>
    public int? DefaultStatus(ITypeSymbol? type)
    {
        if (DefaultStatusCodeAttribute is not { } attributeType)
        {
            return null;
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass.Is(attributeType) && attribute.ConstructorArguments is [{ Value: int status }])
                {
                    return status;
                }
            }
        }

        return null;
    }
}
