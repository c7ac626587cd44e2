using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Authorization;

/// <summary>
/// Whether the application asks every caller to authenticate by convention: a fallback policy, a global <c>AuthorizeFilter</c>,
/// <c>MapControllers().RequireAuthorization()</c>, Razor Pages' <c>AuthorizeFolder</c>. It is read from text, so it only makes things likely.
/// </summary>
internal sealed class Conventions(Compilation compilation)
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<Said>> Trees = new();

    private static readonly string[] Everywhere = ["FallbackPolicy", "AuthorizeFilter(", "<AuthorizeFilter>", "MapControllers().RequireAuthorization(", "MapDefaultControllerRoute().RequireAuthorization(", "MapRazorPages().RequireAuthorization(", "ilters.Add(new AuthorizeAttribute", "ilters.Add(new System.Web.Mvc.AuthorizeAttribute", "ilters.Add(new System.Web.Http.AuthorizeAttribute"];

    private static readonly string[] OnPages = ["AuthorizeFolder(", "AuthorizeAreaFolder("];

    private Said? _said;

    [Flags]
    private enum Said
    {
        Nothing = 0,
        Everywhere = 1,
        OnPages = 2,
    }

    /// <summary>What the conventions say of a controller's or page's callers.</summary>
    public Caller Of(bool isPage, CancellationToken cancellation)
    {
        Said said = _said ??= Read(cancellation);
        return (said & (isPage ? Said.Everywhere | Said.OnPages : Said.Everywhere)) != 0 ? new Caller(CallerKnowledge.Likely, "a convention") : default;
    }

    private Said Read(CancellationToken cancellation)
    {
        Said said = Said.Nothing;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            said |= Trees.GetValue(tree, static t => new StrongBox<Said>(ReadTree(t))).Value;
        }

        return said;
    }

    private static Said ReadTree(SyntaxTree tree)
    {
        string text = tree.GetText().ToString();
        return (Mentions(text, Everywhere) ? Said.Everywhere : Said.Nothing) | (Mentions(text, OnPages) ? Said.OnPages : Said.Nothing);
    }

    private static bool Mentions(string text, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            if (text.IndexOf(phrase, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
