using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.CodeFixes.Frameworks.FastEndpoints;
using Unauthorized.Analyzers.CodeFixes.Frameworks.Lambda;
using Unauthorized.Analyzers.CodeFixes.Frameworks.MinimalApi;
using Unauthorized.Analyzers.CodeFixes.Frameworks.Mvc;
using Unauthorized.Analyzers.CodeFixes.Frameworks.OData;
using Unauthorized.Analyzers.CodeFixes.Frameworks.SystemWeb;
using Unauthorized.Analyzers.CodeFixes.Frameworks.WebApi;
using Unauthorized.Analyzers.CodeFixes.Frameworks.Wolverine;

namespace Unauthorized.Analyzers.CodeFixes.Composition;

/// <summary>The one list of writers; each is a folder of its own under <c>Frameworks</c>.</summary>
internal static class RegisteredWriters
{
    private static readonly ConditionalWeakTable<Compilation, FrameworkWriters> Known = new(); // depends on the compilation alone

    /// <summary>
    /// All writers, whether the compilation references their frameworks or not; the first that knows an answer writes it.
    /// </summary>
    public static FrameworkWriters For(Compilation compilation) =>
        Known.GetValue(compilation, static key => new FrameworkWriters(
            ImmutableArray.Create<FrameworkWriter>(
                new MvcWriter(key),
                new MinimalApiWriter(key),
                new FastEndpointsWriter(key),
                new ODataWriter(),
                new SystemWebWriter(key),
                new WebApiWriter(key),
                new LambdaWriter(key),
                new WolverineWriter(key)
            )
        ));
}
