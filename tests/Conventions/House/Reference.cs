using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>One use of a type or member that another file of the sources declares.</summary>
internal sealed record Reference(string File, int Line, string Text, INamedTypeSymbol Type, string Declaration)
{
    /// <summary>The folder of the file that refers.</summary>
    public string From { get; } = Rooms.FolderOf(File);

    /// <summary>The folder of the file that is referred to.</summary>
    public string To { get; } = Rooms.FolderOf(Declaration);

    /// <summary>File, line and reference, as a reader looks for them.</summary>
    public override string ToString() => $"{Path.GetRelativePath(Repository.Root, File)}({Line}): {From} uses {Type.Name} of {To} in '{Text}'";
}
