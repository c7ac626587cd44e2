using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Files;

/// <summary>
/// What is known of one file by its text or its syntax alone. It lives as long as the tree, across compilations: whoever types in one file
/// makes one file be read again. Each scan reads the file once and only when someone asks; a scan of the text costs about a
/// millisecond for a megabyte, one of the syntax ten times that.
/// </summary>
internal sealed class FileFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileFacts> Cache = new();

    private readonly SyntaxTree _tree;
    private readonly ConcurrentDictionary<object, object> _known = new(); // depends on the tree and the scan alone

    private FileFacts(SyntaxTree tree) => _tree = tree;

    /// <summary>The facts of a file.</summary>
    public static FileFacts For(SyntaxTree tree) => Cache.GetValue(tree, static key => new FileFacts(key));

    /// <summary>What a scan finds in the file.</summary>
    public T Get<T>(FileScan<T> scan, CancellationToken cancellation)
        where T : notnull =>
        (T)(_known.TryGetValue(scan, out object? known) ? known : _known.GetOrAdd(scan, scan.Read(_tree, cancellation)));
}

/// <summary>One way to read a file; a static object, by which <see cref="FileFacts"/> remembers what it found.</summary>
/// <param name="Read">Reads the file; it must depend on nothing but the tree.</param>
internal sealed record FileScan<T>(Func<SyntaxTree, CancellationToken, T> Read)
    where T : notnull;
