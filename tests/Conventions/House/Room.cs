namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>A row of the table in <c>docs/architecture.md</c>: a folder of the sources and the rooms that its code may use.</summary>
internal sealed record Room(string Name, IReadOnlyList<string> Uses, int Row)
{
    /// <summary>Whether the row stands for each folder below another: <c>Frameworks/*</c>.</summary>
    public bool IsFamily => Name.EndsWith("/*", StringComparison.Ordinal);

    /// <summary>Whether code in one folder may use code in another.</summary>
    public bool Allows(string from, string to, Room target) => from == to || (target != this && Uses.Contains(target.Name));
}
