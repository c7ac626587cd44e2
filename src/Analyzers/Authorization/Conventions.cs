using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Authorization;

/// <summary>
/// Whether the application asks every caller to authenticate by convention: a fallback policy, a global <c>AuthorizeFilter</c>,
/// <c>MapControllers().RequireAuthorization()</c>, Razor Pages' <c>AuthorizeFolder</c>. It is read from text, so it only makes things
/// likely.
/// </summary>
internal sealed class Conventions(Compilation compilation)
{
    private const ulong OnPages = 3;

    // The first two are about pages alone.
    private static readonly Phrases Spellings = new(
        "AuthorizeFolder(",
        "AuthorizeAreaFolder(",
        "FallbackPolicy",
        "AuthorizeFilter(",
        "<AuthorizeFilter>",
        "MapControllers().RequireAuthorization(",
        "MapDefaultControllerRoute().RequireAuthorization(",
        "MapRazorPages().RequireAuthorization(",
        "ilters.Add(new AuthorizeAttribute",
        "ilters.Add(new System.Web.Mvc.AuthorizeAttribute",
        "ilters.Add(new System.Web.Http.AuthorizeAttribute"
    );

    /// <summary>What the conventions say of a controller's or page's callers.</summary>
    public Caller Of(bool isPage, CancellationToken cancellation) =>
        (Spellings.In(compilation, cancellation) & (isPage ? ulong.MaxValue : ~OnPages)) != 0
            ? new Caller(CallerKnowledge.Likely, "a convention")
            : default;
}
