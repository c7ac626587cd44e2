using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Endpoints;

namespace Unauthorized.Analyzers.Frameworks.Mvc;

/// <summary>Microsoft.AspNetCore.Mvc: controllers, Razor Pages, filters and results.</summary>
internal sealed class MvcTypes(Compilation compilation)
{
    /// <summary><c>ControllerBase</c>.</summary>
    public INamedTypeSymbol? ControllerBase { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ControllerBase");

    /// <summary>Razor Pages' <c>PageModel</c>.</summary>
    public INamedTypeSymbol? PageModel { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel");

    /// <summary>Razor Pages' <c>PageBase</c>, the class of the page itself.</summary>
    public INamedTypeSymbol? PageBase { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.RazorPages.PageBase");

    /// <summary><c>IActionResult</c>.</summary>
    public INamedTypeSymbol? ActionResultInterface { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.IActionResult");

    /// <summary><c>[DefaultStatusCode]</c>, by which a result type names its status.</summary>
    public INamedTypeSymbol? DefaultStatusCodeAttribute { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Infrastructure.DefaultStatusCodeAttribute");

    /// <summary><c>ObjectResult</c>.</summary>
    public INamedTypeSymbol? ObjectResult { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ObjectResult");

    /// <summary><c>StatusCodeResult</c>.</summary>
    public INamedTypeSymbol? StatusCodeResult { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.StatusCodeResult");

    /// <summary><c>ForbidResult</c>.</summary>
    public INamedTypeSymbol? ForbidResult { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ForbidResult");

    /// <summary><c>ChallengeResult</c>.</summary>
    public INamedTypeSymbol? ChallengeResult { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ChallengeResult");

    /// <summary><c>ProblemDetails</c>.</summary>
    public INamedTypeSymbol? ProblemDetails { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ProblemDetails");

    /// <summary><c>ActionContext</c>, the base of what filters and results receive.</summary>
    public INamedTypeSymbol? ActionContext { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ActionContext");

    /// <summary><c>FilterContext</c>.</summary>
    public INamedTypeSymbol? FilterContext { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Mvc.Filters.FilterContext");
}
