using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// The results whose own status wins over one that was written to the response before (<c>on-the-wire.md</c> B17). <c>Content()</c>,
/// <c>Json()</c>, <c>View()</c> and plain values are not among them: they keep what was written.
/// </summary>
internal sealed class ResultStatuses(KnownTypes types)
{
    private readonly ResultTypes _results = new(types);

    /// <summary>The status that the result brings, or null for a result that brings none or no result at all.</summary>
    public int? Of(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.Length: 0 } method } call => Call(call, method),
        IObjectCreationOperation { Constructor: not null, Type: { DeclaringSyntaxReferences.Length: 0 } type } creation when _results.IsMvcResult(type) =>
            type.Name is "RedirectResult" or "LocalRedirectResult" or "RedirectToActionResult" or "RedirectToRouteResult" or "RedirectToPageResult" ? 302
            : StatusValue.Constant(ResultArguments.Initialised(creation, "StatusCode")) ?? _results.DefaultStatus(type),
        _ => null,
    };

    private int? Call(IInvocationOperation call, IMethodSymbol method)
    {
        INamedTypeSymbol declaring = method.RootDefinition().ContainingType;
        if (declaring.Is(types.MinimalApi.Results) || declaring.Is(types.MinimalApi.TypedResults))
        {
            return OfMinimalApi(method.Name);
        }

        bool onPage = declaring.Is(types.Mvc.ControllerBase) || declaring.Is(types.Mvc.PageModel) || declaring.Is(types.Mvc.PageBase);
        if (!onPage || !_results.IsMvcResult(method.ReturnType))
        {
            return null;
        }

        return method.Name.StartsWith("Redirect", System.StringComparison.Ordinal) || method.Name.StartsWith("LocalRedirect", System.StringComparison.Ordinal) ? 302
            : method.Name is "StatusCode" ? StatusValue.Constant(ResultArguments.Find(call.Arguments, "statusCode"))
            : _results.DefaultStatus(method.ReturnType);
    }

    private static int? OfMinimalApi(string factory) => factory switch
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
