using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests;

/// <summary>The reference assemblies of the framework that the tests are built for, as the build listed them.</summary>
internal static class WebReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Everything = new(() => Read(_ => true));
    private static readonly Lazy<ImmutableArray<MetadataReference>> NoAspNetCore = new(() => Read(path => !Is(path, "Microsoft.AspNetCore.")));
    private static readonly Lazy<ImmutableArray<MetadataReference>> Plain = new(() => Read(path => !Is(path, "Microsoft.AspNetCore.") && !Is(path, "Microsoft.Azure.Functions.")));

    /// <summary>.NET, ASP.NET Core, the JWT bearer package and the other server frameworks.</summary>
    public static ImmutableArray<MetadataReference> All => Everything.Value;

    /// <summary>.NET without any web framework.</summary>
    public static ImmutableArray<MetadataReference> WithoutWeb => Plain.Value;

    /// <summary>.NET and the other server frameworks.</summary>
    public static ImmutableArray<MetadataReference> WithoutAspNetCore => NoAspNetCore.Value;

    private static bool Is(string path, string assembly) => Path.GetFileName(path).StartsWith(assembly, StringComparison.Ordinal);

    private static ImmutableArray<MetadataReference> Read(Func<string, bool> wanted) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "web.references.txt")).Where(File.Exists).Where(wanted).Select(path => MetadataReference.CreateFromFile(path))];
}
